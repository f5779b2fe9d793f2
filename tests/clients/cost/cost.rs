//! What it costs to decide on a text, by the mlroles.rs beside this file. See ../cost.sh.
mod mlroles;
use mlroles::*;
use std::os::raw::c_long;

extern "C" {
    fn clock() -> c_long;
}

fn seconds(text: &[u8]) -> f64 {
    let n: u64 = std::env::var("N").unwrap().parse().unwrap();
    let mut ids = [0u32; 100];
    let begin = unsafe { clock() };
    for _ in 0..n {
        let (bytes, len, out) = (text.as_ptr(), text.len(), ids.as_mut_ptr());
        unsafe { mlroles_decide(out, mlroles_names_in(bytes, len, out, 100)) };
    }
    (unsafe { clock() } - begin) as f64 / 1e6
}

fn main() {
    let text = std::fs::read(std::env::var("TEXT").unwrap()).unwrap();
    println!("{} {} Rust {}", seconds(b""), seconds(&text), env!("RUST"));
}
