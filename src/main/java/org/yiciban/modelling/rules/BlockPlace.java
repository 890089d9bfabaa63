package org.yiciban.modelling.rules;

import java.util.ArrayList;
import java.util.List;
import org.yiciban.modelling.read.BpmnModel;

/** Where a step stands among opened blocks: in which branch of each, from the outermost to the innermost. */
record BlockPlace(List<Branch> branches) {

    static final BlockPlace OUTSIDE = new BlockPlace(List.of());

    /** One branch of one opened block; a side branch was opened by an event that doesn't interrupt. */
    record Branch(String opener, int number, boolean side) {}

    /** The place in one of the branches that a split opens here. */
    BlockPlace branch(BpmnModel.Node split, int number) {
        return within(new Branch(split.id(), number, false));
    }

    /** The place beside a step that goes on, behind an event at its edge. */
    BlockPlace beside(BpmnModel.Node edge) {
        return within(new Branch(edge.id(), 0, true));
    }

    private BlockPlace within(Branch branch) {
        List<Branch> longer = new ArrayList<>(branches);
        longer.add(branch);
        return new BlockPlace(List.copyOf(longer));
    }

    /** The branch of the innermost block; null outside of all blocks. */
    Branch innermost() {
        return branches.isEmpty() ? null : branches.get(branches.size() - 1);
    }

    /** The place behind the innermost block; outside of all blocks the same. */
    BlockPlace around() {
        return branches.isEmpty() ? this : new BlockPlace(branches.subList(0, branches.size() - 1));
    }

    /** Whether both stand in branches of the same innermost block. */
    boolean sameBlock(BlockPlace other) {
        return branches.size() == other.branches.size()
                && around().equals(other.around())
                && innermost().opener().equals(other.innermost().opener());
    }
}
