//! Answers as one large number in mixed radix: each takes no more room than its number of choices.

/// The number whose digits are these, each with its radix, the first digit highest; as bytes, as many as the largest such number
/// has. A digit must be below its radix.
pub fn pack(digits: impl Iterator<Item = (u8, u16)> + Clone) -> Vec<u8> {
    let length = length(digits.clone().map(|(_, radix)| radix));
    let mut low_first = vec![0_u8; length];
    for (digit, radix) in digits {
        let mut carry = u32::from(digit);
        for byte in &mut low_first {
            let value = u32::from(*byte) * u32::from(radix) + carry;
            *byte = (value & 0xff) as u8;
            carry = value >> 8;
        }
    }
    low_first.reverse();
    low_first
}

/// The digits of a number that [`pack`] gave; nothing if it is larger than any that it gives.
pub fn unpack(bytes: &[u8], radixes: &[u16]) -> Option<Vec<u8>> {
    let mut number = bytes.to_vec();
    let mut digits = Vec::with_capacity(radixes.len());
    for radix in radixes.iter().rev() {
        let mut rest = 0_u32;
        for byte in &mut number {
            let value = (rest << 8) | u32::from(*byte);
            *byte = u8::try_from(value / u32::from(*radix)).ok()?;
            rest = value % u32::from(*radix);
        }
        digits.push(u8::try_from(rest).ok()?);
    }
    digits.reverse();
    number.iter().all(|b| *b == 0).then_some(digits)
}

/// How many bytes the largest number of these radixes has.
pub fn length(radixes: impl Iterator<Item = u16>) -> usize {
    let mut largest: Vec<u8> = Vec::new();
    for radix in radixes {
        let mut carry = u32::from(radix.saturating_sub(1));
        for byte in &mut largest {
            let value = u32::from(*byte) * u32::from(radix) + carry;
            *byte = (value & 0xff) as u8;
            carry = value >> 8;
        }
        while carry > 0 {
            largest.push((carry & 0xff) as u8);
            carry >>= 8;
        }
    }
    largest.len()
}
