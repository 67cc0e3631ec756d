//! Figures and pieces as bytes, and back. What is read is not trusted: each part is there, or reading ends.

/// Writes a figure in LEB128: seven bits a byte, the lowest first.
pub(super) fn put(bytes: &mut impl Extend<u8>, mut figure: u64) {
    loop {
        let seven = u8::try_from(figure & 0x7f).unwrap_or_default();
        figure >>= 7;
        bytes.extend([if figure == 0 { seven } else { seven | 0x80 }]);
        if figure == 0 {
            return;
        }
    }
}

/// Bytes still to be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'a> {
    pub left: &'a [u8],
}

impl<'a> Reader<'a> {
    /// How many things follow that take at least `least` bytes each.
    pub(super) fn count(&mut self, least: usize) -> Option<usize> {
        let count = usize::try_from(self.figure()?).ok()?;
        (count <= self.left.len() / least).then_some(count)
    }

    #[inline]
    pub(super) fn figure(&mut self) -> Option<u64> {
        let mut figure = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let seven = u64::from(byte & 0x7f);
            if shift == 63 && seven > 1 {
                return None;
            }
            figure |= seven << shift;
            if byte & 0x80 == 0 {
                return Some(figure);
            }
        }
        None
    }

    #[inline]
    pub(super) fn byte(&mut self) -> Option<u8> {
        let (first, left) = self.left.split_first()?;
        self.left = left;
        Some(*first)
    }

    #[inline]
    pub(super) fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (first, left) = self.left.split_at_checked(count)?;
        self.left = left;
        Some(first)
    }

    /// As many bytes as the figure before them says.
    pub(super) fn piece(&mut self) -> Option<&'a [u8]> {
        let count = self.count(1)?;
        self.bytes(count)
    }
}
