package org.yiciban.document.issued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yiciban.facts.MissingFact;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;

/** No document has an empty clause: what its sentences name it has, or it isn't issued. */
class NeededFactsTest {

    private static final String DAY = "2026-09-21T02:00:00Z";
    private static final Set<DocumentFact> DAYS = Set.of(
            DocumentFact.RECEIVED_AT,
            DocumentFact.ACCEPTED_AT,
            DocumentFact.DUE,
            DocumentFact.EXTENDED_TO,
            DocumentFact.EARLIER_AT,
            DocumentFact.ANSWER_DUE,
            DocumentFact.DELIVERED_AT,
            DocumentFact.LAPSED_AT,
            DocumentFact.HANDED_IN_AT,
            DocumentFact.ARRIVED_AT);
    private static final Set<DocumentFact> LISTS = Set.of(
            DocumentFact.DEMANDS,
            DocumentFact.PAPERS,
            DocumentFact.CHANGED,
            DocumentFact.UNCHANGED,
            DocumentFact.ITEMS,
            DocumentFact.OWED,
            DocumentFact.REPLACES,
            DocumentFact.AMENDS,
            DocumentFact.GIVEN,
            DocumentFact.PROOF);
    private static final Map<DocumentType, List<String>> MODES = new EnumMap<>(Map.of(
            DocumentType.RECEIPT,
                    List.of(
                            "PAPERS",
                            "EMPTY",
                            "SUPPLEMENT",
                            "WITHDRAWAL",
                            "PERSON",
                            "STATEMENT",
                            "HEARING",
                            "MENDING",
                            "ANSWER",
                            "REQUEST"),
            DocumentType.ACCEPT, List.of("NORMAL", "DEEMED", "DEFERRED"),
            DocumentType.CORRECT, List.of("", "SECOND"),
            DocumentType.NOACCEPT, List.of("", "NOT_REQUIRED", "NOT_COMPETENT"),
            DocumentType.SPECIAL, List.of("", "OTHER"),
            DocumentType.END, List.of("PAPER", "GIVER", "ABANDONED", "WITHDRAWN"),
            DocumentType.REINSTATE,
                    List.of("HANDED_IN", "POSTED", "PAPER", "PAPER_POSTED", "UNDECIDED", "UNDECIDED_POSTED"),
            DocumentType.OVERDUE, List.of("", "DELIVERY", "RECEPTION", "STEP")));

    static {
        List.of(DocumentType.REVOKE_TOLD, DocumentType.REVOKE, DocumentType.KEEP)
                .forEach(type -> MODES.put(type, List.of("REVOCATION", "WITHDRAWAL")));
        MODES.put(DocumentType.INTEREST, List.of("", "RIGHT", "SESSION"));
        MODES.put(DocumentType.HEARING_NOTICE, List.of("", "MOVED", "CHAIR"));
        MODES.put(DocumentType.CERTIFICATE, List.of("", "RENEWED", "REISSUED"));
        MODES.put(DocumentType.SERVE, List.of("", "REISSUED"));
        MODES.put(DocumentType.CANCEL, List.of("CANCELLATION"));
    }

    private final Wording wording;

    NeededFactsTest() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/document");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        wording = new Wording(messages);
    }

    static Stream<Arguments> documents() {
        return Stream.of(DocumentType.values()).flatMap(type -> MODES.getOrDefault(type, List.of("")).stream()
                .flatMap(mode -> Stream.of(true, false).map(ofItem -> Arguments.of(type, mode, ofItem))));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFactThatASentenceNamesIsThereOrTheDocumentIsRefused(DocumentType type, String mode, boolean ofItem) {
        Map<String, Object> all = facts(mode);
        Set<DocumentFact> needed = NeededFacts.of(type, ofItem, all);
        assertThatCode(() -> DocumentFact.requireAll(type, ofItem, all)).doesNotThrowAnyException();

        for (DocumentFact fact : DocumentFact.values()) {
            Map<String, Object> without = new HashMap<>(all);
            without.remove(fact.key());
            without.remove(fact.english());
            if (needed.contains(fact)) {
                assertThatThrownBy(() -> DocumentFact.requireAll(type, ofItem, without))
                        .isInstanceOf(MissingFact.class)
                        .hasMessageContaining(type.name())
                        .hasMessageContaining(fact.key());
            } else if (all.containsKey(fact.key()) && fact != DocumentFact.MODE) {
                assertNoGap(type, ofItem, without, "without " + fact);
            }
        }
        // nothing but what it needs, and its mode
        Map<String, Object> least = new HashMap<>(all);
        least.keySet().removeIf(name -> needed.stream()
                .noneMatch(fact -> fact.key().equals(name) || fact.english().equals(name)));
        least.put(DocumentFact.MODE.key(), mode);
        assertNoGap(type, ofItem, least, "with nothing but what it needs");
    }

    /** Of one thing it is told in the singular, whole sentences begin as such, and no sign of Chinese writing is left. */
    @ParameterizedTest
    @MethodSource("documents")
    void inEnglishItIsEnglish(DocumentType type, String mode, boolean ofItem) {
        Map<String, Object> facts = facts(mode);
        facts.replaceAll((key, value) ->
                value.equals(key) ? key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1) : value);
        facts.put(DocumentFact.PRESENT.key(), "present: Lin Xiao");
        facts.put(DocumentFact.EXPECTED_DAYS.key(), "1");
        for (String capacity : List.of("WINDOW", "APPLICANT")) {
            facts.put(DocumentFact.CAPACITY.key(), capacity);
            assertThat(
                            wording
                                    .compose(document(type, ofItem, facts), AgencySentences.NONE, Locale.ENGLISH)
                                    .parts()
                                    .stream()
                                    .filter(RenderedDocument.Sentence.class::isInstance)
                                    .map(part -> ((RenderedDocument.Sentence) part).text()))
                    .as("%s %s", type, mode)
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text)
                            .matches("(?s)[A-Z“(].*[.:)a-zA-Z”]")
                            .doesNotContainPattern("[.!?] [a-z]|  |^\\s|\\s$|\\b1 [a-z ]*(days|papers|items)\\b")
                            .doesNotContainPattern("[、。，；：？！（）《》]"));
        }
    }

    private static IssuedDocument document(DocumentType type, boolean ofItem, Map<String, Object> facts) {
        return new IssuedDocument(
                CaseNumber.of(LocalDate.of(2026, 9, 21), new DivisionCode("990101"), "001", 1),
                type,
                ofItem ? ItemKey.read("food-permit") : null,
                "云溪市监受〔2026〕1号",
                new AgencyCode("amr"),
                Instant.parse(DAY),
                facts);
    }

    private void assertNoGap(DocumentType type, boolean ofItem, Map<String, Object> facts, String how) {
        IssuedDocument document = document(type, ofItem, facts);
        assertThat(wording.compose(document, AgencySentences.NONE, Locale.SIMPLIFIED_CHINESE)
                        .toString())
                .as(type + " " + how)
                .doesNotContainPattern("“”|（）|《》|：[，。]|[于因经向至]，|于提交|经批准，|在前|于前|自起|自（）|请向申请|范围：。|依照的|进行[，。]|（，|\\{");
        assertThat(wording.compose(document, AgencySentences.NONE, Locale.ENGLISH)
                        .toString())
                .as(type + " " + how)
                .doesNotContainPattern("“”|\\(\\)|  | [.,;]|\\{");
    }

    private static Map<String, Object> facts(String mode) {
        Map<String, Object> facts = new HashMap<>();
        for (DocumentFact fact : DocumentFact.values()) {
            if (fact.compareTo(DocumentFact.DEFECTS) < 0) {
                Object value = DAYS.contains(fact) ? DAY : LISTS.contains(fact) ? List.of() : fact.key();
                facts.put(fact.key(), value);
            }
        }
        facts.put(DocumentFact.TITLE.key(), DocumentFact.TITLE.key());
        facts.remove(DocumentFact.PROVISIONAL.key());
        facts.put(DocumentFact.CAPACITY.key(), "WINDOW");
        facts.put(DocumentFact.SILENCE.key(), "SOME");
        facts.put(DocumentFact.LICENCE.key(), true);
        facts.put(DocumentFact.MODE.key(), mode);
        // a certificate is called as its sheet says
        facts.put(DocumentFact.TITLE.key(), "title");
        return facts;
    }
}
