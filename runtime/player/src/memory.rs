//! The allocator of the process, and how much memory each thread has taken from it.
//!
//! A program runs on one thread, so what its thread holds is what the program holds: `--max-memory` is compared with
//! that, and garbage is looked for when it has grown.
//!
//! The allocator is mimalloc. With the system's (glibc 2.36) the benchmark `binary_trees` takes 1.3 times as long, which
//! pays for the `unsafe` of counting.

use std::alloc::{GlobalAlloc, Layout};
use std::cell::Cell;

use mimalloc::MiMalloc;

thread_local! {
    /// Bytes that this thread has taken, less those that it has given back. Below zero on a thread that frees what
    /// others have taken.
    static IN_USE: Cell<isize> = const { Cell::new(0) };
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

struct Counting;

/// Adds to this thread's count. A thread that is ending has none any more, which doesn't matter then.
#[inline]
fn count(bytes: isize) {
    // The count has no destructor and allocates nothing, so that it can be used inside of the allocator.
    let _ = IN_USE.try_with(|in_use| in_use.set(in_use.get() + bytes));
}

// SAFETY: every call is passed on to mimalloc unchanged, whose contract is that of `GlobalAlloc`; counting touches
// only a number of this thread and can't unwind: a layout's size is at most `isize::MAX`, and sums of the sizes of
// blocks that exist at one time can't overflow.
unsafe impl GlobalAlloc for Counting {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps to the contract of `GlobalAlloc::alloc`.
        let block = unsafe { MiMalloc.alloc(layout) };
        if !block.is_null() {
            count(layout.size() as isize);
        }
        block
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        count(-(layout.size() as isize));
        // SAFETY: the caller keeps to the contract of `GlobalAlloc::dealloc`.
        unsafe { MiMalloc.dealloc(block, layout) };
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps to the contract of `GlobalAlloc::alloc_zeroed`.
        let block = unsafe { MiMalloc.alloc_zeroed(layout) };
        if !block.is_null() {
            count(layout.size() as isize);
        }
        block
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: the caller keeps to the contract of `GlobalAlloc::realloc`.
        let moved = unsafe { MiMalloc.realloc(block, layout, new_size) };
        if !moved.is_null() {
            count(new_size as isize - layout.size() as isize);
        }
        moved
    }
}

/// Bytes that the current thread has taken and not given back.
pub fn in_use_by_thread() -> usize {
    let bytes = IN_USE.try_with(Cell::get).unwrap_or(0);
    usize::try_from(bytes).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::in_use_by_thread;

    #[test]
    fn what_is_taken_grown_and_given_back_is_counted() {
        let before = in_use_by_thread();
        let mut bytes: Vec<u8> = Vec::with_capacity(1 << 20);
        assert_eq!(in_use_by_thread() - before, 1 << 20);
        bytes.reserve_exact(1 << 21);
        assert_eq!(in_use_by_thread() - before, 1 << 21);
        let zeroed = vec![0u8; 1 << 10];
        assert_eq!(in_use_by_thread() - before, (1 << 21) + (1 << 10));
        drop((bytes, zeroed));
        assert_eq!(in_use_by_thread(), before);
    }
}
