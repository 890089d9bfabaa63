package org.yiciban.document.issued;

import static org.yiciban.document.issued.DocumentFact.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/** A document about nobody, that says everything which one of its type can say, so that people see how it looks. */
public final class SampleDocument {

    private static final String DAY = "2026-09-21T02:00:00Z";
    private static final Map<DocumentFact, LocalText> TEXTS = new EnumMap<>(Map.ofEntries(
            Map.entry(APPLICANT, new LocalText("张三", "Zhang San")),
            Map.entry(IDENTITY, new LocalText("居民身份证号码：110101********0011", "identity card 110101********0011")),
            Map.entry(BUNDLE, new LocalText("示例一件事", "Sample service")),
            Map.entry(ITEM, new LocalText("示例事项", "Sample item")),
            Map.entry(CODE, new LocalText("1100000000000000000000000000001", "1100000000000000000000000000001")),
            Map.entry(WINDOW, new LocalText("示例政务服务中心综合窗口", "Sample service centre")),
            Map.entry(PHONE, new LocalText("010-12345678", "010-12345678")),
            Map.entry(BASIS, new LocalText("《示例法》第一条", "Sample Law, Art. 1")),
            Map.entry(REASON, new LocalText("示例理由。", "Sample reason.")),
            Map.entry(REMEDIES, new LocalText("示例救济途径。", "Sample remedies.")),
            Map.entry(RESULT, new LocalText("示例许可证", "Sample licence")),
            Map.entry(PROCEDURE, new LocalText("示例环节", "sample step")),
            Map.entry(WHY, new LocalText("示例原因", "sample reason")),
            Map.entry(APPROVED_BY, new LocalText("李四", "Li Si")),
            Map.entry(SCOPE, new LocalText("示例范围", "sample scope")),
            Map.entry(COMPETENT, new LocalText("示例主管机关", "Sample authority")),
            Map.entry(EARLIER, new LocalText("示例补〔2026〕1号", "示例补〔2026〕1号")),
            Map.entry(EARLIER_TITLE, new LocalText("示例告知书", "Sample notice")),
            Map.entry(OTHERS, new LocalText("示例其他事项", "Sample other item")),
            Map.entry(LAPSE, new LocalText("《示例办法》第二条", "Sample Rules, Art. 2")),
            Map.entry(EXPECTED_DAYS, new LocalText("5", "5")),
            Map.entry(SILENCE, new LocalText("SOME", "SOME")),
            Map.entry(CAPACITY, new LocalText("APPLICANT", "APPLICANT")),
            Map.entry(PLACE, new LocalText("示例材料", "Sample paper")),
            Map.entry(WRONG, new LocalText("示例问题", "Sample defect")),
            Map.entry(ASKED, new LocalText("示例要求", "Sample correction")),
            Map.entry(AGENCY, new LocalText("示例机关", "Sample agency")),
            Map.entry(LABEL, new LocalText("示例内容", "Sample entry")),
            Map.entry(VALUE, new LocalText("示例", "Sample")),
            Map.entry(TITLE, new LocalText("示例证照", "Sample certificate")),
            Map.entry(IDENTIFIER, new LocalText("1.2.156.3005.2.示例", "1.2.156.3005.2.sample")),
            Map.entry(PAPER, new LocalText("示例材料", "Sample paper")),
            Map.entry(WAY, new LocalText("直接送达", "handed over")),
            Map.entry(OUTCOME, new LocalText("准予", "granted")),
            Map.entry(DOCUMENT, new LocalText("示例许准〔2026〕1号", "示例许准〔2026〕1号")),
            Map.entry(STATUTORY, new LocalText("20个工作日", "20 working days")),
            Map.entry(PROMISED, new LocalText("5个工作日", "5 working days"))));

    private SampleDocument() {}

    /**
     * A document of that type.
     *
     * @param mode in which it is issued, as the facts say it; may be empty
     * @param ofItem whether it concerns one item
     * @param signedBy the full name of the organ
     */
    public static IssuedDocument of(DocumentType type, String mode, boolean ofItem, Organ organ, LocalText signedBy) {
        Map<String, Object> facts = new HashMap<>();
        for (DocumentFact fact : DocumentFact.values()) {
            if (fact.compareTo(DEFECTS) < 0) {
                say(facts, fact, fact.kind() == Kind.LINES ? lines(type, fact) : List.of());
            }
        }
        if (type == DocumentType.CERTIFICATE) {
            say(facts, TITLE, List.of());
        } else {
            facts.remove(IDENTIFIER.key());
            facts.remove(IDENTIFIER.english());
        }
        facts.remove(PROVISIONAL.key());
        facts.remove(PRESENT.key());
        facts.put(MODE.key(), mode);
        facts.put(SIGNED_BY.key(), signedBy.zh());
        facts.put(SIGNED_BY.english(), signedBy.en());
        SealType seal = type.seal(true);
        if (seal.special()) {
            facts.put(SEAL.key(), seal.text().zh());
            facts.put(SEAL.english(), seal.text().en());
        } else {
            facts.remove(SEAL.key());
        }
        return new IssuedDocument(
                CaseNumber.of(LocalDate.of(2026, 9, 21), new DivisionCode("990101"), "001", 1),
                type,
                ofItem ? ItemKey.of(new ItemCode("sample-item")) : null,
                "示例" + type.word() + "〔2026〕1号",
                organ.agency(),
                Instant.parse(DAY),
                facts);
    }

    private static void say(Map<String, Object> facts, DocumentFact fact, List<Map<String, Object>> lines) {
        Object value =
                switch (fact.kind()) {
                    case MOMENT -> DAY;
                    case NUMBER -> 1;
                    case FLAG -> true;
                    case LINES -> lines;
                    case TEXT -> null;
                };
        LocalText text = TEXTS.get(fact);
        if (value != null) {
            facts.put(fact.key(), value);
        } else if (text != null) {
            facts.put(fact.key(), text.zh());
            facts.put(fact.english(), text.en());
        }
    }

    /** One line for each table that documents of the type have. */
    private static List<Map<String, Object>> lines(DocumentType type, DocumentFact list) {
        boolean had = NeededFacts.lists(type).contains(list);
        if (!had) {
            return List.of();
        }
        Map<String, Object> line = new HashMap<>();
        List.of(PLACE, WRONG, ASKED, AGENCY, LABEL, VALUE, PAPER, ITEM, OUTCOME, DOCUMENT, STATUTORY, PROMISED, BASIS)
                .forEach(fact -> say(line, fact, List.of()));
        line.put(COUNT.key(), 1);
        line.put(ORIGINAL.key(), true);
        line.put(DUE.key(), DAY);
        line.put(DATE.key(), DAY);
        return List.of(line);
    }
}
