package org.yiciban.document.issued;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiciban.shared.LocalText;

/** What the sentences of documents may name, in the order in which the message files count it. */
public enum SentencePart {
    OPENING(0, "对申请的引述（提交日期、申请、事项）", "the application that is cited: day, service, item"),
    ACCEPTED(1, "受理日期的从句", "the clause on the day of acceptance"),
    BASIS(2, "依据的从句", "the clause on the legal basis"),
    ACCEPTED_ON(3, "受理日期", "day of acceptance"),
    DUE(4, "届满日期", "due day"),
    EXTENDED_TO(5, "延长至的日期", "the day to which it is extended"),
    PROCEDURE(6, "特别程序或者环节的名称", "special procedure, or step"),
    DAYS(7, "预计需要的工作日", "working days that it takes"),
    WINDOW(8, "窗口的名称", "window"),
    PHONE(9, "咨询电话", "phone for questions"),
    RESULT(10, "办理结果的名称", "what it gives"),
    DELIVERED_ON(11, "送达日期", "day of service"),
    LAW(12, "“依照”或者“参照”", "under the law, or by analogy"),
    EARLIER(13, "在先文书的文号", "number of the earlier document"),
    EARLIER_ON(14, "在先文书的日期", "day of the earlier document"),
    WHY(15, "再次告知的原因", "why there is a second one"),
    APPROVED_BY(16, "批准人", "who approved it"),
    SCOPE(17, "所指的范围", "what it is about"),
    DUE_SENTENCE(18, "法定办结日期的一句", "the sentence on the statutory due day"),
    SILENCE(19, "逾期不告知的后果", "what silence means"),
    OTHERS(20, "其他事项如何处理", "what the other items do meanwhile"),
    CORRECTION(21, "补正的期限和后果", "until when a correction is awaited, and what follows"),
    COMPETENT(22, "有权办理的机关", "who is competent"),
    EARLIER_TITLE(23, "在先文书的名称", "title of the earlier document"),
    LAPSED_ON(24, "期限届满的日期", "day on which the limit passed"),
    HANDED_IN_ON(25, "提交日期", "day on which it was handed in"),
    ARRIVED_ON(26, "收到日期", "day on which it came"),
    ASKED(27, "要求补正的告知书", "by which notice the correction was asked for"),
    PROMISE(28, "书面承诺的内容", "what was promised in writing");

    private final int place;
    private final LocalText name;

    SentencePart(int place, String zh, String en) {
        this.place = place;
        this.name = new LocalText(zh, en);
    }

    /** The number by which the message files name it. */
    int place() {
        return place;
    }

    /** What it stands for. */
    public LocalText shownName() {
        return name;
    }

    /** As a template has it: {@code {acceptedOn}}. */
    public String token() {
        return "{" + word() + "}";
    }

    /** The one of that word; empty when there is none. */
    static Optional<SentencePart> of(String word) {
        return Stream.of(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    /** All of them as templates have them, in the order in which messages count them. */
    public static Object[] tokens() {
        return Arrays.stream(values())
                .sorted(Comparator.comparingInt(SentencePart::place))
                .map(SentencePart::token)
                .toArray();
    }

    private String word() {
        String[] words = name().split("_");
        StringBuilder word = new StringBuilder(words[0].toLowerCase(java.util.Locale.ROOT));
        for (int i = 1; i < words.length; i++) {
            word.append(words[i].charAt(0)).append(words[i].substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return word.toString();
    }
}
