//! Sealing of files in chunks of 64 KiB (the STREAM construction), so that no file stands in memory whole.
//!
//! Invariant: each chunk is bound to its file, its place and to being the last or not; chunks that are missing, doubled,
//! exchanged or cut off are refused. Layout: format number, 19 random bytes, then the sealed chunks.

use crate::{
    cipher::{FORMAT, Key, Nonce, OpenError, TAG_BYTES, after_format},
    record::RecordKey,
};

/// The plain bytes in every chunk but the last.
pub const CHUNK_BYTES: usize = 64 * 1024;

const SEALED_CHUNK_BYTES: usize = CHUNK_BYTES + TAG_BYTES;
const PREFIX_BYTES: usize = 19;
const HEADER_BYTES: usize = 1 + PREFIX_BYTES;
const BOUND_TO: &[u8] = b"rodowod/vault/file/v1\0";

/// The place that a file stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileBinding {
    pub institution: u64,
    pub file: u64,
}

/// Seals a file that comes in pieces of any length.
#[derive(Debug)]
pub struct FileSealer {
    stream: Stream,
    plain: Vec<u8>,
}

/// Opens a sealed file that comes in pieces of any length.
///
/// Every byte it gives out is authentic and in its place, but only `finish` knows that the file has not been cut off;
/// whoever passes bytes on before must be able to take them back.
#[derive(Debug)]
pub struct FileOpener {
    key: RecordKey,
    binding: FileBinding,
    stream: Option<Stream>,
    sealed: Vec<u8>,
}

#[derive(Debug)]
struct Stream {
    key: Key,
    prefix: [u8; PREFIX_BYTES],
    bound_to: Vec<u8>,
    chunk: u32,
}

/// The length of a file of `plain` bytes after sealing.
pub fn sealed_bytes(plain: u64) -> u64 {
    let chunks = plain.div_ceil(CHUNK_BYTES as u64).max(1);
    HEADER_BYTES as u64 + plain + chunks * TAG_BYTES as u64
}

impl FileSealer {
    /// Begins a file: writes its first bytes to `output`. `random` comes from the operating system, anew for each file.
    pub fn new(key: &RecordKey, binding: FileBinding, random: [u8; PREFIX_BYTES], output: &mut Vec<u8>) -> FileSealer {
        output.push(FORMAT);
        output.extend_from_slice(&random);
        FileSealer { stream: Stream::new(key, binding, random), plain: Vec::with_capacity(CHUNK_BYTES) }
    }

    /// Takes the next bytes of the file and appends the chunks that they fill to `output`.
    pub fn push(&mut self, mut plain: &[u8], output: &mut Vec<u8>) {
        while !plain.is_empty() {
            // A full chunk waits until it is known not to be the last.
            if self.plain.len() == CHUNK_BYTES {
                output.extend_from_slice(&self.stream.seal(&self.plain, false));
                self.plain.clear();
            }
            fill(&mut self.plain, &mut plain, CHUNK_BYTES);
        }
    }

    /// Ends the file.
    pub fn finish(mut self, output: &mut Vec<u8>) {
        output.extend_from_slice(&self.stream.seal(&self.plain, true));
    }
}

impl FileOpener {
    pub fn new(key: &RecordKey, binding: FileBinding) -> FileOpener {
        FileOpener { key: key.clone(), binding, stream: None, sealed: Vec::with_capacity(SEALED_CHUNK_BYTES) }
    }

    /// Takes the next sealed bytes and appends what they open to `output`.
    ///
    /// # Errors
    /// When the file was changed or belongs elsewhere; the opener is of no use afterwards.
    pub fn push(&mut self, mut sealed: &[u8], output: &mut Vec<u8>) -> Result<(), OpenError> {
        while !sealed.is_empty() {
            let Some(stream) = &mut self.stream else {
                fill(&mut self.sealed, &mut sealed, HEADER_BYTES);
                self.begin()?;
                continue;
            };
            if self.sealed.len() == SEALED_CHUNK_BYTES {
                output.extend_from_slice(&stream.open(&self.sealed, false)?);
                self.sealed.clear();
            }
            fill(&mut self.sealed, &mut sealed, SEALED_CHUNK_BYTES);
        }
        Ok(())
    }

    /// Opens the last chunk and makes sure that it is the last.
    ///
    /// # Errors
    /// When the file was changed or cut off.
    pub fn finish(mut self, output: &mut Vec<u8>) -> Result<(), OpenError> {
        let stream = self.stream.as_mut().ok_or(OpenError::Truncated)?;
        output.extend_from_slice(&stream.open(&self.sealed, true)?);
        Ok(())
    }

    /// Reads the header once it is there.
    fn begin(&mut self) -> Result<(), OpenError> {
        if let Ok(prefix) = after_format(&self.sealed)?.try_into() {
            self.stream = Some(Stream::new(&self.key, self.binding, prefix));
            self.sealed.clear();
        }
        Ok(())
    }
}

impl Stream {
    fn new(key: &RecordKey, binding: FileBinding, prefix: [u8; PREFIX_BYTES]) -> Stream {
        let bound_to = [BOUND_TO, &binding.institution.to_be_bytes(), &binding.file.to_be_bytes()].concat();
        Stream { key: key.root.derive(b"record/files"), prefix, bound_to, chunk: 0 }
    }

    fn seal(&mut self, plain: &[u8], is_last: bool) -> Vec<u8> {
        let nonce = self.next_nonce(is_last);
        self.key.encrypt(&nonce, &self.bound_to, plain)
    }

    fn open(&mut self, sealed: &[u8], is_last: bool) -> Result<Vec<u8>, OpenError> {
        if sealed.len() < TAG_BYTES {
            return Err(OpenError::Truncated);
        }
        let nonce = self.next_nonce(is_last);
        self.key.decrypt(&nonce, &self.bound_to, sealed)
    }

    fn next_nonce(&mut self, is_last: bool) -> Nonce {
        let mut nonce = Nonce::default();
        nonce[..PREFIX_BYTES].copy_from_slice(&self.prefix);
        nonce[PREFIX_BYTES..PREFIX_BYTES + 4].copy_from_slice(&self.chunk.to_be_bytes());
        nonce[PREFIX_BYTES + 4] = u8::from(is_last);
        self.chunk = self.chunk.checked_add(1).expect("no upload comes near 2^32 chunks, which are 256 TiB");
        nonce
    }
}

/// Moves bytes from `source` until `target` has `length` of them or `source` is empty.
fn fill(target: &mut Vec<u8>, source: &mut &[u8], length: usize) {
    let (taken, rest) = source.split_at(source.len().min(length - target.len()));
    target.extend_from_slice(taken);
    *source = rest;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PLACE: FileBinding = FileBinding { institution: 1, file: 9 };

    fn seal_file(plain: &[u8], piece: usize) -> Vec<u8> {
        let mut output = Vec::new();
        let mut sealer = FileSealer::new(&RecordKey::generate([3; 32]), PLACE, [4; 19], &mut output);
        plain.chunks(piece).for_each(|piece| sealer.push(piece, &mut output));
        sealer.finish(&mut output);
        output
    }

    fn open_file(sealed: &[u8], piece: usize, place: FileBinding) -> Result<Vec<u8>, OpenError> {
        let mut plain = Vec::new();
        let mut opener = FileOpener::new(&RecordKey::generate([3; 32]), place);
        sealed.chunks(piece).try_for_each(|piece| opener.push(piece, &mut plain))?;
        opener.finish(&mut plain)?;
        Ok(plain)
    }

    fn file(length: usize) -> Vec<u8> {
        (0..length).map(|n| u8::try_from(n % 251).unwrap()).collect()
    }

    #[test]
    fn lengths_around_the_chunks_come_back() {
        for length in [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 3 * CHUNK_BYTES + 7] {
            let plain = file(length);
            let sealed = seal_file(&plain, 10_000);
            assert_eq!(sealed.len() as u64, sealed_bytes(length as u64));
            assert_eq!(open_file(&sealed, 7_777, PLACE).unwrap(), plain, "{length}");
        }
    }

    #[test]
    fn a_file_cut_at_a_chunk_or_with_chunks_moved_is_refused() {
        let sealed = seal_file(&file(3 * CHUNK_BYTES), CHUNK_BYTES);
        let (header, chunks) = sealed.split_at(HEADER_BYTES);
        let chunks: Vec<&[u8]> = chunks.chunks(SEALED_CHUNK_BYTES).collect();
        let arranged = |order: &[usize]| {
            let body: Vec<u8> = order.iter().flat_map(|n| chunks[*n]).copied().collect();
            open_file(&[header, &body].concat(), 50_000, PLACE)
        };
        assert!(arranged(&[0, 1, 2]).is_ok());
        for order in [&[0, 1][..], &[0], &[1, 0, 2], &[0, 2], &[0, 1, 1, 2], &[0, 1, 2, 2]] {
            assert_eq!(arranged(order), Err(OpenError::Refused), "{order:?}");
        }
        assert_eq!(arranged(&[]), Err(OpenError::Truncated));
        assert_eq!(open_file(&[], 1, PLACE), Err(OpenError::Truncated));
        assert_eq!(open_file(&sealed, 50_000, FileBinding { file: 10, ..PLACE }), Err(OpenError::Refused));
        assert_eq!(open_file(&sealed, 50_000, FileBinding { institution: 2, ..PLACE }), Err(OpenError::Refused));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn every_changed_byte_and_every_cut_is_refused(
            length in 0..400_usize,
            piece in 1..600_usize,
            at: prop::sample::Index,
            bit in 0..8,
        ) {
            let plain = file(length);
            let sealed = seal_file(&plain, piece);
            prop_assert_eq!(open_file(&sealed, piece, PLACE), Ok(plain));
            let at = at.index(sealed.len());
            let mut changed = sealed.clone();
            changed[at] ^= 1_u8 << bit;
            prop_assert!(open_file(&changed, piece, PLACE).is_err());
            prop_assert!(open_file(&sealed[..at], piece, PLACE).is_err());
        }
    }
}
