package org.yiciban.modelling.decision;

import java.util.List;
import org.yiciban.shared.LocalText;

/** Tells of columns that read or give what their table may not, and what it may. */
final class ColumnWords {

    private ColumnWords() {}

    private static List<String> keys(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(", "));
    }

    static TableWords.Words input(String one, String keys, FactNames names) {
        LocalText known = names.list(keys(keys));
        return new TableWords.Words(
                "table-fact",
                (one.isEmpty() ? "这一列没有写查什么" : "这张表查不到“" + one + "”") + "。可以查的有：" + known.zh()
                        + "。一列只查一个答案或结果，写它的名称；多选、日期和不一定提问的问题不能查，要计算的写在输出列里。",
                (one.isEmpty() ? "the column doesn't say what it reads" : "it can't read “" + one + "”")
                        + ". It may read: " + known.en()
                        + ". A column names one answer or result; one with several values, a date, or a question that"
                        + " isn't always asked can't be tested, and what is worked out stands in an output.");
    }

    static TableWords.Words output(String one, String keys, FactNames names) {
        LocalText known = names.list(keys(keys));
        return new TableWords.Words(
                "table-fact",
                "服务表没有说这张表给出“" + one + "”。请改用服务表里的名称：" + known.zh() + "；或者在服务表 facts 中写 {key: " + one
                        + ", from: table, …}。",
                "the sheet doesn't say that this table gives “" + one + "”. Take a name that it has: " + known.en()
                        + "; or write into its facts: {key: " + one + ", from: table, …}.");
    }
}
