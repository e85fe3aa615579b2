//! A draw that anybody repeats: what stands first in the order of the SHA-256 of `SEED:ITEM` is drawn.
//!
//! The seed is stated beside what was drawn, so that chance need not be believed.

use std::fmt::Display;

use sha2::{Digest as _, Sha256};

/// What a seed draws, in its own order, and no more than there is.
pub fn drawn<T: Display + Ord>(seed: &str, of: impl IntoIterator<Item = T>, size: usize) -> Vec<T> {
    let rank = |item: &T| <[u8; 32]>::from(Sha256::digest(format!("{seed}:{item}").as_bytes()));
    let mut ranked: Vec<([u8; 32], T)> = of.into_iter().map(|item| (rank(&item), item)).collect();
    ranked.sort_unstable();
    let mut drawn: Vec<T> = ranked.into_iter().take(size).map(|(_, item)| item).collect();
    drawn.sort_unstable();
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_and_another_one_something_else() {
        let of = |seed| drawn(seed, 1..=200, 10);
        assert_eq!(of("22 listopada 2026, sekretariat"), of("22 listopada 2026, sekretariat"));
        assert_ne!(of("22 listopada 2026, sekretariat"), of("23 listopada 2026, sekretariat"));
        assert_eq!(of("x").len(), 10);
        assert_eq!(drawn("x", [4, 2, 9], 10), [2, 4, 9], "no more than there are");
        assert_eq!(drawn("x", Vec::<u64>::new(), 1), Vec::<u64>::new());
    }

    /// `for n in $(seq 1 9); do printf 'seed:%s' $n | sha256sum | sed "s/-/$n/"; done | sort | head -3`
    #[test]
    fn the_draw_is_the_one_that_public_tools_give() {
        assert_eq!(drawn("seed", 1..=9, 3), [5, 7, 8]);
    }

    #[test]
    fn every_number_comes_up_about_as_often() {
        let mut times = [0u32; 20];
        for seed in 0..400 {
            for number in drawn(&seed.to_string(), 0..20, 5) {
                times[usize::try_from(number).unwrap_or_default()] += 1;
            }
        }
        // 400 draws of 5 among 20: each 100 times on average.
        assert!(times.iter().all(|count| (60..=140).contains(count)), "{times:?}");
    }
}
