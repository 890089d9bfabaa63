package org.yiciban.document.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;

/** A later document names the earlier ones that it replaces or whose dates it changes, and they name it. */
class DocumentLinksTest {

    private final List<IssuedDocument> ofCase = new ArrayList<>();

    private IssuedDocument issued(DocumentType type, @Nullable String item, String... facts) {
        Map<String, Object> said = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            said.put(facts[i], facts[i + 1]);
        }
        ItemKey key = item == null ? null : ItemKey.read(item);
        if (FollowedDocuments.has(type)) {
            FollowedDocuments.say(said, type, key, List.copyOf(ofCase));
        }
        IssuedDocument document = new IssuedDocument(
                CaseNumber.of(LocalDate.of(2026, 9, 21), new DivisionCode("990101"), "001", 1),
                type,
                key,
                type.word() + (ofCase.size() + 1),
                new AgencyCode("amr"),
                Instant.parse("2026-09-21T02:00:00Z"),
                said);
        ofCase.add(document);
        return document;
    }

    private DocumentLinks links(IssuedDocument one) {
        return DocumentLinks.of(one, ofCase);
    }

    @Test
    void datesAreChangedByWhatIsToldLater() {
        IssuedDocument receipt = issued(DocumentType.RECEIPT, null);
        IssuedDocument early = issued(DocumentType.REDATE, null);
        IssuedDocument accept = issued(DocumentType.ACCEPT, null);
        IssuedDocument food = issued(DocumentType.EXTEND, "food-permit");
        IssuedDocument sign = issued(DocumentType.EXTEND, "shop-sign");
        IssuedDocument all = issued(DocumentType.REDATE, null);

        assertThat(links(receipt).amendedBy()).containsExactly(early);
        assertThat(links(accept).amendedBy()).containsExactly(food, sign, all);
        assertThat(links(accept).replacedBy()).isEmpty();
        assertThat(links(food).amends()).containsExactly(early, accept);
        assertThat(links(food).amendedBy())
                .as("another item's dates are none of its own")
                .doesNotContain(sign);
        assertThat(links(all).amends()).containsExactly(early, accept, food, sign);
    }

    @Test
    void aGrantThatWasRevokedOrStruckOffHoldsNoMoreAndOneThatWasKeptDoes() {
        IssuedDocument revoked = issued(DocumentType.GRANT, "food-permit");
        IssuedDocument kept = issued(DocumentType.GRANT, "shop-sign");
        issued(DocumentType.KEEP, "shop-sign", "earlier", kept.number());
        IssuedDocument decision = issued(DocumentType.REVOKE, "food-permit", "earlier", revoked.number());
        IssuedDocument formality = issued(DocumentType.CANCEL, "food-permit", "earlier", revoked.number());

        assertThat(links(revoked).endedBy()).containsExactly(decision, formality);
        assertThat(links(revoked).holds()).isFalse();
        assertThat(links(decision).ends()).containsExactly(revoked);
        assertThat(links(kept).isEmpty()).isTrue();
        assertThat(links(kept).holds()).isTrue();
    }

    @Test
    void aSecondCompletionTakesThePlaceOfTheFirstAndTheThirdOfTheSecond() {
        IssuedDocument end = issued(DocumentType.END, "food-permit");
        IssuedDocument first = issued(DocumentType.BUNDLE, null);
        IssuedDocument reinstated = issued(DocumentType.REINSTATE, "food-permit", "earlier", end.number());
        IssuedDocument second = issued(DocumentType.BUNDLE, null);
        IssuedDocument third = issued(DocumentType.BUNDLE, null);

        assertThat(links(end).replacedBy()).containsExactly(reinstated);
        assertThat(links(reinstated).replaces()).containsExactly(end);
        assertThat(links(first).replacedBy()).containsExactly(second);
        assertThat(links(second).replaces()).containsExactly(first);
        assertThat(links(second).replacedBy()).containsExactly(third);
        assertThat(links(third).replaces()).containsExactly(second);
        assertThat(links(third).isEmpty()).isFalse();
    }
}
