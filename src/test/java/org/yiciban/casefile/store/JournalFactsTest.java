package org.yiciban.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiciban.atrest.AtRestKeys;
import org.yiciban.casefile.facts.FactsOfEvent;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.JournalFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.facts.FactMap;
import org.yiciban.facts.MissingFact;
import org.yiciban.shared.ItemKey;

/** What lines of the journal tell: the same JSON as ever, and never less than their sentence needs. */
class JournalFactsTest {

    private static final Instant NOW = Instant.parse("2026-09-21T02:00:00Z");

    private final StoredJson json = new StoredJson(AtRestKeys.of("demo-only-not-a-secret"));

    /** Rows as they stand in the tables of running cases: sealed, so not a sign of them may change. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "RECEIVED|{\"channel\":\"WEB\",\"items\":4}",
                "MANDATE_RECORDED|{\"agent\":\"苏雨桐\",\"paper\":\"u1\",\"scope\":\"提交\",\"scopeEn\":\"hand in\",\"until\":\"2026-10-30\"}",
                "MANDATE_ENDED|{\"agent\":\"苏雨桐\",\"until\":\"2026-10-30\"}",
                "PRE_CHECKED|{\"agency\":\"amr\",\"defects\":0,\"outcome\":\"complete\"}",
                "PROMISE_GIVEN|{\"hash\":\"ab\",\"version\":1}",
                "COMMITMENT_GIVEN|{\"conditions\":5,\"document\":\"云溪消承〔2026〕1号\",\"hash\":\"ab\",\"item\":\"fire-inspection\",\"version\":1}",
                "COMMITMENT_DRAWN|{\"item\":\"fire-inspection\",\"number\":37,\"share\":100}",
                "COMMITMENT_CHECKED|{\"item\":\"fire-inspection\",\"outcome\":\"kept\",\"reason\":\"属实\"}",
                "COMMITMENT_CHECKED|{\"document\":\"云溪消改〔2026〕1号\",\"item\":\"fire-inspection\",\"outcome\":\"mendable\",\"reason\":\"不符\"}",
                "MENDING_REPORTED|{\"item\":\"fire-inspection\"}",
                "MENDING_CLOSED|{\"item\":\"fire-inspection\"}",
                "MENDING_CHECKED|{\"item\":\"fire-inspection\",\"outcome\":\"mended\",\"reason\":\"已改正\"}",
                "COMMITMENT_REPAIRED|{\"item\":\"fire-inspection\",\"reason\":\"已修复\"}",
                "ORIGINAL_SEEN|{\"material\":\"id-card\"}",
                "CERTIFICATE_USED|{\"certificate\":\"1.2.156\",\"document\":\"照1号\",\"material\":\"id-card\",\"status\":\"VALID\",\"until\":\"2031-09-27\"}",
                "RECEIPT_PRINTED|{}",
                "CORRECTION_REQUESTED|{\"defects\":2}",
                "CORRECTION_REQUESTED|{\"defects\":2,\"secondNotice\":true}",
                "CORRECTION_REQUESTED|{\"defects\":2,\"document\":\"云溪市监补〔2026〕1号\"}",
                "SECOND_NOTICE_ASKED|{\"reason\":\"漏列\"}",
                "SECOND_NOTICE_DECIDED|{\"outcome\":\"yes\",\"reason\":\"属实\"}",
                "SUPPLEMENTED|{\"round\":2}",
                "SUPPLEMENTED|{\"insists\":true,\"round\":2}",
                "ACCEPTED_BY_LAW|{\"mode\":\"DEEMED\"}",
                "DECLINED|{\"reason\":\"依法不需要办理\"}",
                "DECLINED|{\"reason\":\"依法不需要办理\",\"reasonEn\":\"no permit is needed\"}",
                "ABANDONED|{\"document\":\"云溪市监终〔2026〕1号\"}",
                "LATE_ACT_RECORDED|{\"actedOn\":\"2026-09-20\",\"reason\":\"漏登\"}",
                "LATE_ACT_RECORDED|{\"actedOn\":\"2026-09-20\",\"material\":\"food-safety-rules\",\"reason\":\"漏登\"}",
                "LATE_ACT_REFUSED|{\"reason\":\"无据\"}",
                "REINSTATED|{\"actedOn\":\"2026-09-20\",\"document\":\"复1号\",\"reason\":\"漏登\"}",
                "WITHDRAWN|{}",
                "WITHDRAWN|{\"reason\":\"不办了\"}",
                "CLAIMED|{\"before\":\"\"}",
                "CLAIM_ASKED|{\"text\":\"林晓\"}",
                "CLAIM_CONFIRMED|{\"before\":\"\",\"text\":\"林晓，居民身份证\",\"textEn\":\"Lin Xiao, identity card\"}",
                "CLAIM_REFUSED|{\"text\":\"不符\",\"textEn\":\"no match\"}",
                "CLAIM_REVOKED|{\"before\":\"citizen\",\"text\":\"离职\",\"textEn\":\"left\"}",
                "ITEM_ACCEPTED|{\"document\":\"受1号\",\"item\":\"food-permit\"}",
                "ITEM_DECLINED|{\"document\":\"不受1号\",\"item\":\"food-permit\",\"reason\":\"不属于\"}",
                "ITEM_OPENED|{\"agency\":\"amr\",\"item\":\"food-permit\"}",
                "ITEM_REVIEWED|{\"item\":\"food-permit\",\"outcome\":\"pass\"}",
                "ITEM_SENT_BACK|{\"item\":\"food-permit\",\"reason\":\"再查\"}",
                "ITEM_DECIDED|{\"item\":\"food-permit\",\"outcome\":\"GRANTED\"}",
                "ITEM_DECIDED|{\"item\":\"food-permit\",\"outcome\":\"DENIED\",\"reason\":\"不符\"}",
                "ITEM_ISSUED|{\"document\":\"许准1号\",\"item\":\"food-permit\"}",
                "PAPER_MISSED|{\"item\":\"food-permit\",\"paper\":\"制度\",\"paperEn\":\"Rules\"}",
                "ITEM_NOT_NEEDED|{\"item\":\"food-permit\"}",
                "ITEM_MARKED_LATE|{\"agency\":\"fire-rescue\",\"item\":\"food-permit.2\"}",
                "LATE_ANSWER_ADDED|{\"item\":\"food-permit.2\",\"outcome\":\"pass\"}",
                "RULES_ASKED|{\"given\":[{\"label\":\"面积\",\"value\":\"4\"}],\"hash\":\"ab\",\"item\":\"food-permit\",\"name\":\"规则\",\"result\":\"GRANTED\",\"rows\":[2],\"table\":\"stall-rules\"}",
                "RULES_CHECK_OPENED|{\"item\":\"food-permit\",\"why\":\"ASKED\"}",
                "RULES_CHECKED|{\"finding\":\"核对无误\",\"item\":\"food-permit\",\"outcome\":\"pass\"}",
                "REQUEST_MADE|{\"item\":\"food-permit.2\",\"request\":\"permit-copy\"}",
                "ITEM_ENDED|{\"document\":\"终1号\",\"item\":\"food-permit\",\"reason\":\"未交\"}",
                "ITEM_ENDED|{\"giver\":\"other-permit\",\"item\":\"food-permit\",\"reason\":\"未办成\"}",
                "ITEM_DECLINED|{\"document\":\"不受1号\",\"item\":\"food-permit\",\"reason\":\"不属于\",\"reasonEn\":\"not ours\"}",
                "ITEM_ENDED|{\"giver\":\"other-permit\",\"item\":\"food-permit\",\"reason\":\"未办成\",\"reasonEn\":\"not granted\"}",
                "ITEM_WITHDRAWN|{\"document\":\"终1号\",\"item\":\"food-permit\"}",
                "SPECIAL_PROCEDURE_STARTED|{\"document\":\"特1号\",\"item\":\"food-permit\",\"procedure\":\"鉴定\",\"procedureEn\":\"expertise\"}",
                "SPECIAL_PROCEDURE_STARTED|{\"basis\":\"条例\",\"basisEn\":\"rules\",\"document\":\"特1号\",\"expectedDays\":\"5\",\"mode\":\"OTHER\",\"procedure\":\"鉴定\",\"procedureEn\":\"expertise\"}",
                "SPECIAL_PROCEDURE_FINISHED|{}",
                "SPECIAL_PROCEDURE_FINISHED|{\"item\":\"food-permit\"}",
                "EXTENSION_ASKED|{\"item\":\"food-permit\",\"reason\":\"复杂\"}",
                "EXTENSION_DECIDED|{\"document\":\"延1号\",\"outcome\":\"grant\",\"part\":\"food-permit\",\"reason\":\"复杂\"}",
                "EXTENSION_LAPSED|{\"part\":\"food-permit\"}",
                "CALENDAR_CHANGED|{\"after\":\"2027-03-09T09:00:00Z\",\"before\":\"2027-03-08T09:00:00Z\",\"document\":\"调1号\",\"fromVersion\":1,\"law\":\"2027-03-09T09:00:00Z\",\"limit\":\"ITEM_STATUTORY\",\"text\":\"变\",\"textEn\":\"moved\",\"toVersion\":2,\"whose\":\"AGENCY\"}",
                "OVERDUE|{\"due\":\"2027-03-09T09:00:00Z\",\"law\":\"2027-03-08T09:00:00Z\",\"part\":\"food-permit\"}",
                "DELAY_EXPLAINED|{\"document\":\"超1号\",\"text\":\"系统故障\"}",
                "DISCLOSURE_OBJECTED|{\"item\":\"food-permit\"}",
                "DISCLOSURE_ANSWERED|{\"item\":\"food-permit\",\"published\":true,\"reason\":\"配方\"}",
                "RECUSED|{\"reason\":\"申请人是我的亲属\"}",
                "DELAY_URGED|{\"part\":\"food-permit\"}",
                "DELAY_URGED|{\"head\":true,\"part\":\"delivery\"}",
                "EXPLANATION_SENT_BACK|{\"part\":\"food-permit\",\"reason\":\"没有说明\"}",
                "DELIVERY_STARTED|{\"pending\":0}",
                "SERVED|{\"mode\":\"electronic\"}",
                "SERVED|{\"document\":\"送1号\",\"mode\":\"paper\"}",
                "COMPLETED|{\"outcome\":\"GRANTED\"}"
            })
    void aStoredLineIsReadAndWrittenWithoutAChange(JournalEvent event, String stored) {
        JournalFacts facts = FactMap.read(json.map(stored), FactsOfEvent.of(event));

        assertThat(json.write(FactMap.of((Record) facts))).isEqualTo(stored);
    }

    /** A line without a fact that isn't marked as one that may be absent is refused by its name. */
    @ParameterizedTest
    @EnumSource(JournalEvent.class)
    void aLineThatLacksAFactIsNotWritten(JournalEvent event) {
        Class<? extends JournalFacts> kind = FactsOfEvent.of(event);
        String required = Stream.of(kind.getRecordComponents())
                .filter(component -> !FactMap.mayBeAbsent(component))
                .map(RecordComponent::getName)
                .collect(Collectors.joining());
        JournalLine empty = line(event).facts(FactMap.read(Map.of(), kind));

        if (required.isEmpty()) {
            assertThat(json.facts(empty)).isEqualTo("{}");
        } else {
            assertThatThrownBy(() -> json.facts(empty))
                    .isInstanceOf(MissingFact.class)
                    .hasMessageStartingWith(kind.getSimpleName())
                    .satisfies(refused ->
                            assertThat(required).contains(refused.getMessage().replaceAll(".*“|”.*", "")));
        }
    }

    @Test
    void aLineIsNotToldByTheFactsOfAnother() {
        JournalLine wrong =
                line(JournalEvent.ITEM_ISSUED).facts(new ItemFacts.ItemAccepted(ItemKey.read("food-permit"), "受1号"));

        assertThatThrownBy(() -> json.facts(wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ITEM_ISSUED");
        assertThatThrownBy(() -> json.facts(line(JournalEvent.ITEM_ISSUED))).isInstanceOf(IllegalStateException.class);
    }

    private static JournalLine line(JournalEvent event) {
        return JournalLine.of(event, CasePart.BUNDLE, ActContext.byLaw(NOW), NOW);
    }
}
