//! What is wrong with bytecode is refused with the reference's number.

mod assembly;
mod definitions;
mod instructions;
