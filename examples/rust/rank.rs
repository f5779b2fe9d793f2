//! The roles that a text is about, and why:  rank FILE
mod mlroles;
use mlroles::*;

fn main() {
    let path = std::env::args_os().nth(1).expect("rank FILE");
    let text = std::fs::read(path).expect("a file that can be read");
    let (bytes, len) = (text.as_ptr(), text.len());
    let n = unsafe { mlroles_names_in(bytes, len, std::ptr::null_mut(), 0) };
    let mut names = vec![0u32; n];
    unsafe { mlroles_names_in(bytes, len, names.as_mut_ptr(), n) };
    let (list, most) = (names.as_ptr(), n + 1); // the base is one more part
    let (mut ids, mut parts) = (vec![0u32; most], vec![0i32; most]);
    let (mut roles, mut scores) = ([0u32; 64], [0i32; 64]);

    println!("{}", name(unsafe { mlroles_decide(list, n) }).unwrap_or("none of these"));
    let ranked = unsafe { mlroles_rank(list, n, roles.as_mut_ptr(), scores.as_mut_ptr(), 64) };
    for (&role, score) in roles.iter().zip(scores).take(ranked) {
        println!("{} {}", name(role).unwrap(), score);
        let (out, out_parts) = (ids.as_mut_ptr(), parts.as_mut_ptr());
        let count = unsafe { mlroles_explain(role, list, n, out, out_parts, most) };
        for (&id, part) in ids.iter().zip(&parts).take(count) {
            println!("  {part:+} {}", name(id).unwrap_or("base"));
        }
    }
}

/// Of a skill, or of a title: the role's, or other work.
fn name(id: u32) -> Option<&'static str> {
    let found = string(unsafe { mlroles_skill_name(id) });
    found
        .or(string(unsafe { mlroles_role_name(id) }))
        .or((id == OTHER_WORK).then_some("other work"))
}
