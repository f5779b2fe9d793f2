//! Prints the whole taxonomy, a fact a line.
mod mlroles;
use mlroles::*;
use std::ffi::CString;

macro_rules! call { ($f:ident, $($x:expr),*) => { unsafe { $f($($x),*) } } }
macro_rules! text { ($f:ident, $($x:expr),*) => { string(call!($f, $($x),*)).unwrap_or("") } }
macro_rules! show { ($($x:expr),*) => { println!("{}", [$($x.to_string()),*].join("\t")) } }

fn c(string: &str) -> CString { CString::new(string).unwrap() }

fn main() {
    let skills = (0..).map(|i| call!(mlroles_skill_at, i)).take_while(|&skill| skill != 0);
    for role in (0..).map(|i| call!(mlroles_role_at, i)).take_while(|&role| role != 0) {
        let (key, name) = (text!(mlroles_role_key, role), text!(mlroles_role_name, role));
        show!("role", role, key, name, call!(mlroles_evidence, role, 0));
        let titles = strings(|i| call!(mlroles_role_title, role, i));
        titles.iter().for_each(|title| show!("title", key, title));
        for (i, fact) in strings(|i| call!(mlroles_role_fact, role, i)).iter().enumerate() {
            let kind = text!(mlroles_role_fact_kind, role, i);
            show!("fact", key, kind, fact, text!(mlroles_role_fact_source, role, i));
        }
        for axis in ["machine-learning", "software-engineering", "communication"] {
            let level = call!(mlroles_role_level, role, c(axis).as_ptr());
            (level >= 0).then(|| show!("level", key, axis, level));
        }
        for i in 0..strings(|i| call!(mlroles_role_code, role, i, c("code").as_ptr())).len() {
            let fields = ["scheme", "version", "code", "label", "match", "source"];
            let code = fields.map(|field| text!(mlroles_role_code, role, i, c(field).as_ptr()));
            show!("code", key, code.join("\t"));
        }
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
