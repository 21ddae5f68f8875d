//! The run sheet: blocks one after another. It holds lengths and fixed times
//! only; when a block begins is always computed (`schedule.rs`).

use super::Block;

/// The most blocks of a run sheet.
pub const MOST_BLOCKS: usize = 60;

/// Blocks, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RunSheet {
    blocks: Vec<Block>,
}

impl RunSheet {
    /// A run sheet of blocks, in order; those past [`MOST_BLOCKS`] are dropped, and
    /// numbers that are 0 or stand twice are given anew.
    pub fn new(blocks: Vec<Block>) -> RunSheet {
        let mut sheet = RunSheet::default();
        for block in blocks {
            let is_free = block.number != 0 && sheet.block(block.number).is_none();
            let number = if is_free { block.number } else { 0 };
            sheet.put(sheet.blocks.len(), Block { number, ..block });
        }
        sheet
    }

    /// The blocks, in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Whether there is no block.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Whether no further block has room.
    pub fn is_full(&self) -> bool {
        MOST_BLOCKS <= self.blocks.len()
    }

    /// The block of a number.
    pub fn block(&self, number: u32) -> Option<&Block> {
        self.blocks.iter().find(|it| it.number == number)
    }

    /// The place of a block, from 0.
    pub fn place(&self, number: u32) -> Option<usize> {
        self.blocks.iter().position(|it| it.number == number)
    }

    /// Adds a block at a place, and gives its number; `None` where there is no room.
    pub fn insert(&mut self, at: usize, block: Block) -> Option<u32> {
        self.put(at, Block { number: 0, ..block })
    }

    /// Adds a block at the end.
    pub fn push(&mut self, block: Block) -> Option<u32> {
        self.insert(self.blocks.len(), block)
    }

    fn put(&mut self, at: usize, mut block: Block) -> Option<u32> {
        if self.is_full() {
            return None;
        }
        if block.number == 0 {
            let last = self.blocks.iter().map(|it| it.number).max();
            block.number = last.unwrap_or(0).checked_add(1)?;
        }
        block.settle();
        let number = block.number;
        self.blocks.insert(at.min(self.blocks.len()), block);
        Some(number)
    }

    /// Adds a block like another behind it, without its fixed time.
    pub fn double(&mut self, number: u32) -> Option<u32> {
        let at = self.place(number)?;
        let block = self.block(number)?.clone();
        let pinned = None;
        self.insert(at + 1, Block { pinned, ..block })
    }

    /// Takes a block away. Whether there was one.
    pub fn remove(&mut self, number: u32) -> bool {
        let at = self.place(number);
        at.map(|at| self.blocks.remove(at)).is_some()
    }

    /// Changes a block; its number stays, and its lengths are made possible.
    pub fn change(&mut self, number: u32, change: impl FnOnce(&mut Block)) {
        if let Some(block) = self.blocks.iter_mut().find(|it| it.number == number) {
            change(block);
            block.number = number;
            block.settle();
        }
    }

    /// Moves a block to a place among the others; past the end is the end. Whether
    /// it moved.
    pub fn move_to(&mut self, number: u32, to: usize) -> bool {
        let Some(from) = self.place(number) else {
            return false;
        };
        let to = to.min(self.blocks.len() - 1);
        let block = self.blocks.remove(from);
        self.blocks.insert(to, block);
        from != to
    }

    /// The minutes of all blocks.
    pub fn minutes(&self) -> u32 {
        self.blocks.iter().map(|it| it.minutes).sum()
    }
}
