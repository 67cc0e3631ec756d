//! Bytes as a saved index, with the checksum made to fit, so that they get past it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use names::index::{Index, Typing};

fuzz_target!(|body: &[u8]| {
    let mut bytes = b"PRNX\x02".to_vec();
    bytes.extend_from_slice(body);
    bytes.extend_from_slice(&crc32fast::hash(&bytes).to_le_bytes());
    if let Ok(index) = Index::load(&bytes) {
        index.find(&mut Typing::default(), "Ольга 79", 10);
    }
});
