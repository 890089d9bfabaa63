package org.yiciban.document.issued;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiciban.shared.LocalText;

/** What the sentences of documents may name, in the order in which the message files count it. */
public enum SentencePart {
    OPENING("对申请的引述（提交日期、申请、事项）", "the application that is cited: day, service, item"),
    ACCEPTED("受理日期的从句", "the clause on the day of acceptance"),
    BASIS("依据的从句", "the clause on the legal basis"),
    ACCEPTED_ON("受理日期", "day of acceptance"),
    DUE("届满日期", "due day"),
    EXTENDED_TO("延长至的日期", "the day to which it is extended"),
    PROCEDURE("特别程序或者环节的名称", "special procedure, or step"),
    DAYS("预计需要的工作日", "working days that it takes"),
    WINDOW("窗口的名称", "window"),
    PHONE("咨询电话", "phone for questions"),
    RESULT("办理结果的名称", "what it gives"),
    DELIVERED_ON("送达日期", "day of service"),
    LAW("“依照”或者“参照”", "under the law, or by analogy"),
    EARLIER("在先文书的文号", "number of the earlier document"),
    EARLIER_ON("在先文书的日期", "day of the earlier document"),
    WHY("再次告知的原因", "why there is a second one"),
    APPROVED_BY("批准人", "who approved it"),
    SCOPE("所指的范围", "what it is about"),
    DUE_SENTENCE("法定办结日期的一句", "the sentence on the statutory due day"),
    SILENCE("逾期不告知的后果", "what silence means"),
    OTHERS("其他事项如何处理", "what the other items do meanwhile"),
    CORRECTION("补正的期限和后果", "until when a correction is awaited, and what follows"),
    COMPETENT("有权办理的机关", "who is competent"),
    EARLIER_TITLE("在先文书的名称", "title of the earlier document"),
    LAPSED_ON("期限届满的日期", "day on which the limit passed"),
    HANDED_IN_ON("提交日期", "day on which it was handed in"),
    ARRIVED_ON("收到日期", "day on which it came"),
    ASKED("要求补正的告知书", "by which notice the correction was asked for"),
    PROMISE("书面承诺的内容", "what was promised in writing");

    private final LocalText name;

    SentencePart(String zh, String en) {
        this.name = new LocalText(zh, en);
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
        return Arrays.stream(values()).map(SentencePart::token).toArray();
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
