//! Prints the whole taxonomy, a fact a line:  walk
macro_rules! call { ($f:ident, $($x:expr),*) => { unsafe { $f($($x),*) } } }
macro_rules! text { ($f:ident, $($x:expr),*) => { string(call!($f, $($x),*)).unwrap_or("") } }
macro_rules! show { ($($x:expr),*) => { println!("{}", [$($x.to_string()),*].join("\t")) } }

mod mlroles;
mod role;
use mlroles::*;

fn main() {
    let skills = (0..).map(|i| call!(mlroles_skill_at, i)).take_while(|&skill| skill != 0);
    for role in (0..).map(|i| call!(mlroles_role_at, i)).take_while(|&role| role != 0) {
        let key = text!(mlroles_role_key, role);
        role::show_role(role, key);
        let (mut out, mut needs) = (vec![0u32; 1 << 16], vec![0i32; 1 << 16]);
        let n = call!(mlroles_role_covers, role, out.as_mut_ptr(), out.len());
        out[..n].iter().for_each(|&other| show!("covers", key, text!(mlroles_role_key, other)));
        let n = call!(mlroles_role_needs, role, out.as_mut_ptr(), needs.as_mut_ptr(), out.len());
        for (&skill, need) in out[..n].iter().zip(needs) {
            let source = text!(mlroles_need_source, role, skill);
            show!("need", key, text!(mlroles_skill_key, skill), need, source);
        }
        let evidence = skills.clone().map(|skill| (skill, call!(mlroles_evidence, role, skill)));
        for (skill, evidence) in evidence.filter(|&(_, evidence)| evidence != 0) {
            show!("evidence", key, text!(mlroles_skill_key, skill), evidence);
        }
    }
    for skill in skills {
        let (key, name) = (text!(mlroles_skill_key, skill), text!(mlroles_skill_name, skill));
        let (kind, group) = (text!(mlroles_skill_kind, skill), text!(mlroles_skill_group, skill));
        show!("skill", skill, key, name, kind, group);
        let aliases = strings(|i| call!(mlroles_skill_alias, skill, i));
        aliases.iter().for_each(|alias| show!("alias", key, alias));
    }
}
