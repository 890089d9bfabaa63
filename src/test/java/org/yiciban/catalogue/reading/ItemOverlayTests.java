package org.yiciban.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.catalogue.release.SmallCatalogue.BUNDLE;

import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.release.SmallCatalogue;
import org.yiciban.catalogue.sheet.CatalogueContent;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.ItemSheet.ClockStart;
import org.yiciban.catalogue.sheet.ItemSheet.ForBundle;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.TimeLimit;

/** One sheet of an item serves bundles that need it in another order, with other papers and promises. */
class ItemOverlayTests {

    private static final ItemCode RARE_BOOKS = new ItemCode("rare-books");
    private static final String LINE = "{code: rare-books, when: wantsRare}";

    private static ItemSheet with(String said) {
        SmallCatalogue catalogue = new SmallCatalogue().with(BUNDLE, LINE, LINE.replace("}", ", " + said + "}"));
        assertThat(catalogue.problems()).as(said).isEmpty();
        CatalogueContent content = CatalogueReader.read(catalogue.bundle());
        return content.items().get(RARE_BOOKS);
    }

    private static ItemSheet own() {
        return CatalogueReader.read(new SmallCatalogue().bundle()).items().get(RARE_BOOKS);
    }

    @Test
    void an_item_that_the_bundle_says_nothing_of_is_as_its_sheet_has_it() {
        assertThat(own().forBundle()).isEmpty();
        assertThat(own().clockStarts()).isEqualTo(ClockStart.RESULT);
    }

    @Test
    void where_nothing_is_waited_for_the_law_s_time_starts_at_acceptance() {
        ItemSheet here = with("needs: [], after: none");

        assertThat(here.needs()).isEmpty();
        assertThat(here.after()).isEmpty();
        assertThat(here.because()).isEmpty();
        assertThat(here.clockStarts()).isEqualTo(ClockStart.ACCEPTANCE);
        assertThat(here.forBundle()).containsExactly(ForBundle.NEEDS, ForBundle.AFTER);
    }

    @Test
    void papers_and_promise_take_the_place_of_the_items_own() {
        ItemSheet here = with("promised: {limit: 2WH}, materials: [{code: photo, when: rooms > 1}]");

        assertThat(here.promised().otherwise()).contains(TimeLimit.parse("2WH"));
        assertThat(here.materials()).singleElement().satisfies(use -> assertThat(use.code())
                .hasToString("photo"));
        assertThat(here.forBundle()).containsExactly(ForBundle.MATERIALS, ForBundle.PROMISED);
    }

    @Test
    void another_reason_to_wait_stands_beside_the_item_that_is_waited_for() {
        ItemSheet here = with("after: reader-card, because: {kind: condition, reason: {zh: 先成为读者, en: Readers only}}");

        assertThat(here.because().orElseThrow().kind()).isEqualTo(ItemSheet.Because.Kind.CONDITION);
        assertThat(here.after()).contains(new ItemCode("reader-card"));
    }

    @Test
    void all_else_stays_the_items_own() {
        ItemSheet here = with("needs: [], after: none, promised: {limit: 2WH}, materials: []");

        assertThat(here.statutory()).isEqualTo(own().statutory());
        assertThat(here.legalBasis()).isEqualTo(own().legalBasis());
        assertThat(here.remedies()).isEqualTo(own().remedies());
        assertThat(here.fourEyes()).isEqualTo(own().fourEyes());
        assertThat(here.agency()).isEqualTo(own().agency());
    }
}
