package org.yiciban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.ShippedFiles;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.TimeLimit;

class ShippedSheetsTests {

    private final Release startUp = ShippedFiles.release(ShippedFiles.START_UP);
    private final Release restaurant = ShippedFiles.release(ShippedFiles.RESTAURANT);

    @Test
    void the_whole_library_is_sound() {
        BundleLibrary library = new BundleLibrary(ShippedFiles.all());

        assertThatCode(library::check).doesNotThrowAnyException();
        assertThat(library.unused()).isEmpty();
        assertThat(library.bundles())
                .extracting(BundleFiles::key)
                .containsExactly(
                        ShippedFiles.DEREGISTRATION,
                        ShippedFiles.START_UP,
                        ShippedFiles.RESTAURANT,
                        ShippedFiles.TRANSPORT);
    }

    @Test
    void a_sheet_knows_which_of_its_figures_a_place_has_to_confirm() {
        ItemSheet fire = restaurant.item(new ItemCode("fire-inspection"));
        assertThat(fire.isLocal(ItemSheet.Figure.PROMISED)).isTrue();
        assertThat(fire.isLocal(ItemSheet.Figure.STATUTORY)).isFalse();

        ItemSheet seal = startUp.item(new ItemCode("company-seal"));
        assertThat(seal.isLocal(ItemSheet.Figure.PROMISED)).isFalse();
        assertThat(seal.isLocal(ItemSheet.Figure.BASIS)).isTrue();

        ItemSheet medical = startUp.item(new ItemCode("medical-insurance"));
        assertThat(ItemSheet.Figure.values()).allMatch(medical::isLocal);
    }

    @Test
    void a_bundle_sheet_says_what_the_law_says() {
        BundleSheet sheet = startUp.bundle();

        assertThat(sheet.shortCode()).isEqualTo("B01");
        assertThat(sheet.name().in(Locale.ENGLISH)).isEqualTo("Start a company");
        assertThat(sheet.preCheck()).isEqualTo(BundleSheet.PreCheck.LEAD);
        assertThat(sheet.statutory().otherwise().limit())
                .as("it has no licence")
                .isEmpty();
        StatutoryLimit joint = restaurant.bundle().statutory().otherwise();
        assertThat(joint.limit()).contains(TimeLimit.parse("45WD"));
        assertThat(joint.extension()).contains(TimeLimit.parse("15WD"));
        assertThat(joint.basis().zh()).contains("第四十二条第二款");
        assertThat(joint.decidedBy()).isPresent();
        assertThat(sheet.promised().otherwise())
                .as("licence, seal and account in turn")
                .contains(TimeLimit.parse("4WD"));
        assertThat(sheet.correction().limit())
                .as("papers for a registration go back")
                .isEmpty();
        assertThat(restaurant.bundle().correction().limit()).contains(TimeLimit.parse("30WD"));
        assertThat(sheet.channels()).containsExactlyElementsOf(Channel.offered());
    }

    @Test
    void limits_of_items_are_those_of_their_laws() {
        assertThat(summary(startUp))
                .containsExactly(
                        "name-declaration amr -/- 2WH ACCEPTANCE",
                        "business-licence amr 3WD/3WD 1WD RECEIPT",
                        "company-seal police -/- 2WH RESULT business-licence",
                        "bank-account bank -/- 2WD RESULT company-seal",
                        "tax-confirmation tax -/- 2WH RESULT business-licence",
                        "first-invoices tax 5WD/- 2WH RESULT tax-confirmation",
                        "social-insurance hrss 15CD/- 1WD RESULT business-licence",
                        "medical-insurance medical -/- 1WD RESULT business-licence",
                        "housing-fund fund -/- 1WD RESULT business-licence");
        assertThat(summary(restaurant))
                .containsExactly(
                        "licence-verification amr -/- 2WH ACCEPTANCE",
                        "food-permit amr 20WD/10WD 10WD ACCEPTANCE",
                        "signboard-filing urban -/- 3WD ACCEPTANCE",
                        "fire-inspection fire 10WD/- 5WD ACCEPTANCE",
                        "food-permit-renewal amr 20WD/10WD 10WD ACCEPTANCE",
                        "food-permit-reissue amr -/- 5WD ACCEPTANCE");
    }

    @Test
    void silence_accepts_licences_and_nothing_else() {
        assertThat(Stream.concat(startUp.items().stream(), restaurant.items().stream())
                        .filter(item -> item.silence() == ItemSheet.Silence.ACCEPTED)
                        .map(item -> item.code().value()))
                .containsExactly("food-permit", "fire-inspection", "food-permit-renewal");
        assertThat(startUp.item(new ItemCode("business-licence"))
                        .reception()
                        .orElseThrow()
                        .limit())
                .isEqualTo(TimeLimit.parse("3WD"));
    }

    private static List<String> summary(Release release) {
        return release.items().stream()
                .map(item -> item.code() + " " + item.agency() + " "
                        + word(item.statutory().otherwise().limit()) + "/"
                        + word(item.statutory().otherwise().extension()) + " "
                        + word(item.promised().otherwise()) + " " + item.clockStarts()
                        + item.after().map(after -> " " + after).orElse(""))
                .toList();
    }

    private static String word(Optional<TimeLimit> limit) {
        return limit.map(TimeLimit::toString).orElse("-");
    }

    @Test
    void what_an_item_waits_for_follows_from_needs_and_gives() {
        assertThat(startUp.items().stream()
                        .map(item -> item.code() + " <- "
                                + startUp.dependsOn(item.code()).stream()
                                        .map(ItemCode::value)
                                        .collect(Collectors.joining(" "))))
                .containsExactly(
                        "name-declaration <- ",
                        "business-licence <- name-declaration",
                        "company-seal <- business-licence",
                        "bank-account <- business-licence company-seal",
                        "tax-confirmation <- business-licence",
                        "first-invoices <- business-licence tax-confirmation",
                        "social-insurance <- business-licence",
                        "medical-insurance <- business-licence",
                        "housing-fund <- business-licence");
    }

    @Test
    void special_ways_of_handling_stand_in_the_sheets() {
        ItemSheet food = restaurant.item(new ItemCode("food-permit"));
        ItemSheet fire = restaurant.item(new ItemCode("fire-inspection"));

        assertThat(food.fourEyes()).isTrue();
        assertThat(food.specialProcedures()).containsExactly(PauseReason.INSPECTION, PauseReason.EXPERT_REVIEW);
        assertThat(fire.commitment()).isTrue();
        assertThat(fire.specialProcedures()).isEmpty();
        assertThat(startUp.items()).noneMatch(item -> item.fourEyes() || item.commitment());
    }

    @Test
    void who_checks_before_acceptance_follows_the_bundle_sheet() {
        AgencyCode window = restaurant.window().code();

        assertThat(startUp.preCheckers(List.of()))
                .containsExactly(window, startUp.leadAgency().code());
        assertThat(restaurant.preCheckers(List.of(new AgencyCode("amr"), new AgencyCode("fire"))))
                .containsExactly(window, new AgencyCode("amr"), new AgencyCode("fire"));
    }

    @Test
    void paper_results_have_to_be_handed_over() {
        assertThat(startUp.items()).anyMatch(item -> !item.result().electronic());
        assertThat(restaurant.items()).allMatch(item -> item.result().electronic());
    }

    @Test
    void remedies_name_the_government_and_the_court_of_the_division() {
        Division division = new BundleLibrary(ShippedFiles.all()).divisions().get(0);

        assertThat(division.code()).isEqualTo(new DivisionCode("990101"));
        assertThat(division.existsOn(LocalDate.of(2026, 11, 22))).isTrue();
        assertThat(division.existsOn(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(restaurant.remedies(new ItemCode("food-permit"), division).zh())
                .isEqualTo("如不服本决定，可以自收到本决定之日起六十日内向云溪区人民政府申请行政复议，" + "或者自收到本决定之日起六个月内直接向云溪区人民法院提起行政诉讼。");
        assertThat(restaurant.remediesForInaction(division).en())
                .contains("first apply to the People's Government of Yunxi District")
                .doesNotContain("{");
        assertThat(restaurant.remediesForInaction(new ItemCode("food-permit"), division))
                .isEqualTo(restaurant.remediesForInaction(division));
    }

    @Test
    void agencies_under_vertical_leadership_answer_to_their_superior_also_when_they_do_nothing() {
        Division division = new BundleLibrary(ShippedFiles.all()).divisions().get(0);
        ItemCode tax = new ItemCode("tax-confirmation");

        assertThat(startUp.remedies(tax, division).zh()).contains("上一级主管部门").doesNotContain("云溪区人民政府");
        assertThat(startUp.remediesForInaction(tax, division).zh())
                .contains("先向该机关的上一级主管部门申请行政复议", "云溪区人民法院")
                .doesNotContain("云溪区人民政府");
    }

    @Test
    void only_what_the_applicant_has_is_asked_of_him() {
        assertThat(restaurant
                        .material(new MaterialCode("business-licence-copy"))
                        .handedIn())
                .isFalse();
        Material list = startUp.material(new MaterialCode("employee-list"));
        assertThat(list.deferrable()).isTrue();
        assertThat(list.deferral()).contains(TimeLimit.parse("5WD"));
    }

    @Test
    void an_item_has_its_own_form_or_that_of_the_step_and_the_sample_comes_from_the_same_place() {
        ItemCode food = new ItemCode("food-permit");
        ItemCode fire = new ItemCode("fire-inspection");

        assertThat(restaurant.form(food, "review").orElseThrow()).contains("food-review");
        assertThat(restaurant.sample(food, "review")).isEmpty();
        assertThat(restaurant.form(fire, "review").orElseThrow()).contains("\"review\"");
        assertThat(restaurant.sample(fire, "review").orElseThrow()).contains("pass");
        assertThat(restaurant.form(null, "review")).isEqualTo(restaurant.form(fire, "review"));
        assertThat(restaurant.form(fire, "conclude")).isEmpty();
    }
}
