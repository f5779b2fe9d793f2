//! libmlroles: its functions as they are, and what turns their answers into Rust's.
#![allow(dead_code)]
use std::{ffi::CStr, os::raw::c_char};
/// Stands for the title of any other trade: neither a role nor a skill.
pub const OTHER_WORK: u32 = 100_000;
#[link(name = "mlroles")]
extern "C" {
    pub fn mlroles_role_at(index: usize) -> u32;
    pub fn mlroles_role_key(role: u32) -> *const c_char;
    pub fn mlroles_role_name(role: u32) -> *const c_char;
    pub fn mlroles_role_title(role: u32, index: usize) -> *const c_char;
    pub fn mlroles_role_fact(role: u32, index: usize) -> *const c_char;
    pub fn mlroles_role_fact_kind(role: u32, index: usize) -> *const c_char;
    pub fn mlroles_role_fact_source(role: u32, index: usize) -> *const c_char;
    pub fn mlroles_role_level(role: u32, axis: *const c_char) -> i32;
    pub fn mlroles_role_code(role: u32, i: usize, field: *const c_char) -> *const c_char;
    pub fn mlroles_role_covers(role: u32, out: *mut u32, cap: usize) -> usize;
    pub fn mlroles_role_needs(role: u32, out: *mut u32, needs: *mut i32, cap: usize) -> usize;
    pub fn mlroles_need_source(role: u32, skill: u32) -> *const c_char;
    pub fn mlroles_evidence(role: u32, skill: u32) -> i32;
    pub fn mlroles_skill_at(index: usize) -> u32;
    pub fn mlroles_skill_key(skill: u32) -> *const c_char;
    pub fn mlroles_skill_name(skill: u32) -> *const c_char;
    pub fn mlroles_skill_kind(skill: u32) -> *const c_char;
    pub fn mlroles_skill_group(skill: u32) -> *const c_char;
    pub fn mlroles_skill_alias(skill: u32, index: usize) -> *const c_char;
    pub fn mlroles_names_in(text: *const u8, len: usize, out: *mut u32, cap: usize) -> usize;
    pub fn mlroles_rank(h: *const u32, n: usize, out: *mut u32, s: *mut i32, cap: usize) -> usize;
    pub fn mlroles_decide(have: *const u32, n: usize) -> u32;
    pub fn mlroles_explain(role: u32, have: *const u32, n: usize, out: *mut u32,
        parts: *mut i32, cap: usize) -> usize;
}

/// A string of the library lives as long as it is loaded; NULL is none.
pub fn string(found: *const c_char) -> Option<&'static str> {
    (!found.is_null()).then(|| unsafe { CStr::from_ptr(found) }.to_str().expect("UTF-8"))
}

/// What a function of an index answers, up to the first NULL.
pub fn strings(at: impl Fn(usize) -> *const c_char) -> Vec<&'static str> {
    (0..).map_while(|i| string(at(i))).collect()
}
