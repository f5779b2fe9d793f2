//! The roles that a text is about, and why:  rank FILE
mod mlroles;
use mlroles::*;

fn main() {
    let path = std::env::args_os().nth(1).expect("rank FILE");
    let text = std::fs::read(path).expect("a file that can be read");
    let most = unsafe { mlroles_skill_count() } + 1; // the base is one more
    let mut have = vec![0u32; most];
    let (mut roles, mut scores) = ([0u32; 64], [0i32; 64]);
    let (mut skills, mut parts) = (vec![0u32; most], vec![0i32; most]);

    let n = unsafe { mlroles_skills_in(text.as_ptr(), text.len(), have.as_mut_ptr(), most) };
    have.truncate(n);
    let n = unsafe {
        mlroles_rank(have.as_ptr(), have.len(), roles.as_mut_ptr(), scores.as_mut_ptr(), 64)
    };
    for (&role, score) in roles.iter().zip(scores).take(n) {
        println!("{} {}", string(unsafe { mlroles_role_name(role) }).unwrap(), score);
        let (list, len, out) = (have.as_ptr(), have.len(), skills.as_mut_ptr());
        let n = unsafe { mlroles_explain(role, list, len, out, parts.as_mut_ptr(), most) };
        for (&skill, part) in skills.iter().zip(&parts).take(n) {
            let name = string(unsafe { mlroles_skill_name(skill) }).unwrap_or("base");
            println!("  {part:+} {name}");
        }
    }
}
