package org.yiciban.modelling.rules;

import org.yiciban.shared.LocalText;

/** What can be wrong with parallel branches, told of the place at which they part; {@code %s} is where they meet. */
enum BlockMistake {
    MEET_WITHOUT_JOIN(
            "从这里分开的并行分支在 %s 相遇，那里不是并行汇合，后面的步骤会执行多次或卡住。请在它前面用并行网关汇合全部分支。",
            "The parallel branches that part here meet at %s, which is no parallel join; what follows would run twice or hang."
                    + " Join all of them by a parallel gateway before it."),
    NOT_ONCE_EACH(
            "从这里分开的线到了并行汇合 %s，却不是这里的每条并行分支恰好一次，办件会在那里卡住。并行的：让全部分支都到那里；排他选择（只走一条）的：" + "先用排他网关合并，再到那里。",
            "What parts here gets to the parallel join %s, but not each parallel branch of this place once, and the case would"
                    + " be stuck there. Parallel branches all lead there; an exclusive choice, which takes one way only,"
                    + " merges in an exclusive gateway first."),
    WAITS_FOR_OTHERS(
            "并行汇合 %s 要等的线并非都从这里来，办件会永远等下去。请让这里的每条分支恰好到那里一次，其他的线不要接到那里。",
            "The join %s waits for ways that don't all come from here, and the case would wait for ever. Lead each branch of"
                    + " this split there once, and no other way."),
    ENDS_INSIDE(
            "从这里分开的一条并行分支到 %s 就结束了：汇合会少等一支，或者其他部门的工作被终止。请先用并行网关汇合，再结束。",
            "A parallel branch that begins here ends at %s: the join would miss it, or other agencies' work would be cut off."
                    + " Join the branches first, then end."),
    JOINS_AND_SPLITS("并行网关 %s 不能同时汇合又分叉，请拆成两个。", "The parallel gateway %s can't join and split at once; draw two.");

    private final LocalText words;

    BlockMistake(String zh, String en) {
        this.words = new LocalText(zh, en);
    }

    LocalText at(String met) {
        return new LocalText(words.zh().formatted(met), words.en().formatted(met));
    }
}
