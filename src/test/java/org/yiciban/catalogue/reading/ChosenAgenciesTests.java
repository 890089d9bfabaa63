package org.yiciban.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.SmallCatalogue;
import org.yiciban.catalogue.sheet.ItemAgency;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;

/** Items whose agency an answer names, as sheets may say them and as they may not. */
class ChosenAgenciesTests {

    private static final String QUESTION =
            "{key: room, text: {zh: 室, en: Room}, type: choice, options: [{value: reading-room, text: {zh: 一, en: One}},"
                    + " {value: map-room, text: {zh: 二, en: Two}}]}";
    private static final String AGENCIES = agency("reading-room", "group: rooms") + agency("map-room", "group: rooms");

    private static String agency(String code, String more) {
        return "- {code: " + code + ", name: {zh: 室, en: Room}, short: {zh: 室, en: R}, kind: agency, phone: \"2\", "
                + more + "}\n";
    }

    private static SmallCatalogue with(String agency, String question, String agencies) {
        String desk =
                "- {code: front-desk, name: {zh: 窗, en: Desk}, short: {zh: 窗, en: D}, kind: window, phone: \"1\"}\n";
        return new SmallCatalogue()
                .with(CataloguePaths.AGENCIES, agencies.contains("front-desk") ? agencies : desk + agencies)
                .with(SmallCatalogue.BUNDLE, "questions:\n", "questions:\n  - " + question + "\n")
                .with(SmallCatalogue.CARD, "agency: reading-room", "agency: " + agency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{by: room, group: rooms}",
                "{group: rooms, by: room}",
                "reading-room",
                "map-room",
                "\n  by: room\n  group: rooms"
            })
    void whatIsRightIsRead(String agency) {
        assertThat(with(agency, QUESTION, AGENCIES).problems()).isEmpty();
    }

    @Test
    void fewerMayBeOfferedThanBelongToTheGroup() {
        String three = AGENCIES + agency("music-room", "group: rooms");

        assertThat(with("{by: room, group: rooms}", QUESTION, three).problems()).isEmpty();
    }

    @Test
    void theAnswerNamesTheAgency() {
        Release release = Release.draft(
                with("{by: room, group: rooms}", QUESTION, AGENCIES).bundle());
        ItemAgency agency = release.item(new ItemCode("reader-card")).agency();

        assertThat(agency.in(Map.of("room", "map-room"))).contains(new AgencyCode("map-room"));
        assertThat(agency.in(Map.of("room", "front-desk"))).isEmpty();
        assertThat(agency.in(Map.of())).isEmpty();
        assertThat(release.item(new ItemCode("rare-books")).agency().in(Map.of()))
                .contains(new AgencyCode("reading-room"));
        assertThat(agency.all()).isEqualTo(List.of(new AgencyCode("reading-room"), new AgencyCode("map-room")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{by: rom, group: rooms} | the sheet asks no choice “rom”",
                "{by: wantsRare, group: rooms} | the sheet asks no choice “wantsRare”",
                "{by: rooms, group: rooms} | the sheet asks no choice “rooms”",
                "{by: room, group: roms} | no agency belongs to the group “roms”; did you mean “rooms”?",
                "{by: room} | group",
                "{group: rooms} | by",
                "{by: room, group: rooms, division: x} | unknown key “division”",
                "{division: {by: room}} | unknown key “division”",
                "{by: Room x, group: rooms} | Room x",
                "{by: room, group: Rooms} | “Rooms” is no code of a group",
                "[reading-room, map-room] | a block of keys is expected",
                "{} | by"
            })
    void whatIsWrongIsTold(String agency, String told) {
        assertThat(with(agency, QUESTION, AGENCIES).problems())
                .anySatisfy(problem -> assertThat(problem).contains(told));
    }

    @Test
    void theQuestionIsAlwaysAsked() {
        String question = "{key: unsure, text: {zh: 问, en: Ask}, type: boolean, default: false}\n  - "
                + QUESTION.replace("type: choice,", "type: choice, when: unsure,");

        assertThat(with("{by: room, group: rooms}", question, AGENCIES).problems())
                .anySatisfy(
                        problem -> assertThat(problem).contains("the sheet asks no choice “room” in every situation"));
    }

    @Test
    void whatIsOfferedBelongsToTheGroup() {
        String outside = AGENCIES.replaceFirst("code: map-room(.*)group: rooms", "code: map-room$1group: others");

        assertThat(with("{by: room, group: rooms}", QUESTION, outside).problems())
                .anySatisfy(problem -> assertThat(problem)
                        .contains("the question “room” offers “map-room”, which is no agency of the group rooms"));
    }

    @Test
    void theWindowBelongsToNoGroup() {
        String desk = "- {code: front-desk, name: {zh: 窗, en: Desk}, short: {zh: 窗, en: D}, kind: window, phone: \"1\","
                + " group: rooms}\n";

        assertThat(with("{by: room, group: rooms}", QUESTION, desk + AGENCIES).problems())
                .anySatisfy(problem ->
                        assertThat(problem).contains("the general window handles no items and belongs to no group"));
    }

    @Test
    void noStepIsOfAnAgencyThatIsChosen() {
        String steps = "steps:\n  - {id: short-look, name: {zh: 看, en: Look}, limit: 2WH, basis: {zh: 法, en: Law},"
                + " agency: {item: reader-card}}\nconsult: {zh: 问, en: Ask}";

        assertThat(with("{by: room, group: rooms}", QUESTION, AGENCIES)
                        .with(SmallCatalogue.BUNDLE, "consult: {zh: 问, en: Ask}", steps)
                        .with("forms/steps/short-look.form", "{}")
                        .with("forms/steps/short-look.sample.json", "{}")
                        .problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).contains("the agency of “reader-card” is chosen by the applicant"));
    }
}
