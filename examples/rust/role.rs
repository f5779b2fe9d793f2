//! What walk.rs prints of a role: key, name, titles, facts, levels and codes.
use crate::mlroles::*;
use std::ffi::CString;

const AXES: [&str; 3] = ["machine-learning", "software-engineering", "communication"];
const FIELDS: [&str; 6] = ["scheme", "version", "code", "label", "match", "source"];

fn c(string: &str) -> CString { CString::new(string).unwrap() }

pub fn show_role(role: u32, key: &str) {
    let name = text!(mlroles_role_name, role);
    show!("role", role, key, name, call!(mlroles_evidence, role, 0));
    let titles = strings(|i| call!(mlroles_role_title, role, i));
    titles.iter().for_each(|title| show!("title", key, title));
    for (i, fact) in strings(|i| call!(mlroles_role_fact, role, i)).iter().enumerate() {
        let kind = text!(mlroles_role_fact_kind, role, i);
        show!("fact", key, kind, fact, text!(mlroles_role_fact_source, role, i));
    }
    for axis in AXES {
        let level = call!(mlroles_role_level, role, c(axis).as_ptr());
        (level >= 0).then(|| show!("level", key, axis, level));
    }
    for i in 0..strings(|i| call!(mlroles_role_code, role, i, c("code").as_ptr())).len() {
        let code = FIELDS.map(|field| text!(mlroles_role_code, role, i, c(field).as_ptr()));
        show!("code", key, code.join("\t"));
    }
}
