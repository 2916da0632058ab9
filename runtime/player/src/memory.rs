//! The allocator of the process, and how much memory each thread has taken from it.
//!
//! A program runs on one thread, so what its thread holds is what the program holds: `--max-memory` is compared with
//! that, and garbage is looked for when it has grown.
//!
//! The allocator is mimalloc. With the system's (glibc 2.36) the benchmark `binary_trees` takes 1.3 times as long, which
//! pays for the `unsafe` of counting. It is called by its own functions, not by the crate `mimalloc`'s, which ask for an
//! alignment each time: for most sizes that takes mimalloc's slow path, and a larger block.

use std::alloc::{GlobalAlloc, Layout};
use std::cell::Cell;

use libmimalloc_sys::{
    mi_free, mi_malloc, mi_malloc_aligned, mi_realloc, mi_realloc_aligned, mi_zalloc,
    mi_zalloc_aligned,
};

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

/// Whether every block of mimalloc's has the alignment that `layout` asks for: a word's.
#[inline]
fn is_aligned_anyway(layout: Layout) -> bool {
    layout.align() <= size_of::<usize>()
}

// SAFETY: every call is passed on to mimalloc, which gives blocks of the size that it's asked for, or null, keeps what a
// block holds when it's moved, and takes any of its blocks back without a size. Blocks have the alignment asked for, or,
// where none is, a word's, which suffices there. Counting touches only a number of this thread and can't unwind: a
// layout's size is at most `isize::MAX`, and sums of the sizes of blocks that exist at one time can't overflow.
unsafe impl GlobalAlloc for Counting {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: any size will do, and the alignment is a power of two.
        let block: *mut u8 = unsafe {
            if is_aligned_anyway(layout) {
                mi_malloc(layout.size())
            } else {
                mi_malloc_aligned(layout.size(), layout.align())
            }
        }
        .cast();
        if !block.is_null() {
            count(layout.size() as isize);
        }
        block
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        count(-(layout.size() as isize));
        // SAFETY: the block is one of mimalloc's, which nobody uses any more.
        unsafe { mi_free(block.cast()) };
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as in `alloc`.
        let block: *mut u8 = unsafe {
            if is_aligned_anyway(layout) {
                mi_zalloc(layout.size())
            } else {
                mi_zalloc_aligned(layout.size(), layout.align())
            }
        }
        .cast();
        if !block.is_null() {
            count(layout.size() as isize);
        }
        block
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: the block is one of mimalloc's; any size will do, and the alignment is a power of two.
        let moved: *mut u8 = unsafe {
            if is_aligned_anyway(layout) {
                mi_realloc(block.cast(), new_size)
            } else {
                mi_realloc_aligned(block.cast(), new_size, layout.align())
            }
        }
        .cast();
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
    use std::alloc::{GlobalAlloc, Layout};

    use super::{ALLOCATOR, in_use_by_thread};

    #[test]
    fn blocks_are_aligned_and_keep_what_they_hold() {
        for align in [1, 2, 4, 8, 16, 64, 4096] {
            for size in [1, 7, 8, 24, 40, 72, 4096, 100_000] {
                let layout = Layout::from_size_align(size, align).expect("a layout");
                // SAFETY: the size isn't zero; the block is given back once, with the layout that it has by then.
                unsafe {
                    let block = ALLOCATOR.alloc_zeroed(layout);
                    assert!(!block.is_null() && block.addr().is_multiple_of(align));
                    assert!(
                        std::slice::from_raw_parts(block, size)
                            .iter()
                            .all(|&byte| byte == 0)
                    );
                    block.write_bytes(7, size);
                    let block = ALLOCATOR.realloc(block, layout, size * 3);
                    assert!(!block.is_null() && block.addr().is_multiple_of(align));
                    assert!(
                        std::slice::from_raw_parts(block, size)
                            .iter()
                            .all(|&byte| byte == 7)
                    );
                    let layout = Layout::from_size_align(size * 3, align).expect("a layout");
                    ALLOCATOR.dealloc(block, layout);
                    let block = ALLOCATOR.alloc(layout);
                    assert!(!block.is_null() && block.addr().is_multiple_of(align));
                    ALLOCATOR.dealloc(block, layout);
                }
            }
        }
    }

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
