package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.identity.account.Substitutes;
import tools.jackson.databind.JsonNode;

/**
 * What can't be read is not taken as not given where that would mean more: the whole case, all items, now, without a second
 * look. Nothing happens then.
 */
@ApiTest
class WiderActTest {

    private static final String TWO_ITEMS = "restaurant-opening";

    /** None of them says the whole, none says an item. */
    private static final List<String> NO_SCOPES = List.of(
            "", "item=", "item=%00", "item=%20", "item=+%09", "item=WHOLE", "item=whole%20x", "item=no-such-item");

    private final Program program;
    private final RightsPeople people;
    private final Substitutes substitutes;
    private final JdbcClient jdbc;
    private Walk walk;

    @Autowired
    WiderActTest(Program program, Environment environment, Substitutes substitutes, JdbcClient jdbc) {
        this.program = program;
        this.people = new RightsPeople(environment);
        this.substitutes = substitutes;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void begin() {
        walk = new Walk(program);
    }

    private void send(String person, String path, String form) {
        people.of(person, null, null).answer("POST", path, form);
    }

    private List<String> states(Walk.Receipt receipt) {
        JsonNode seen = walk.look(receipt).body();
        return Stream.concat(
                        Stream.of(seen.path("status")),
                        seen.path("items").valueStream().map(item -> item.path("status")))
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void nothingIsWithdrawnUntilItIsClearWhat() {
        Walk.Receipt receipt = walk.received(TWO_ITEMS);
        List<String> before = states(receipt);
        String number = receipt.caseNumber();
        String here = "_presence-name=林晓&_presence-document=ID_CARD&_presence-number=500103199001010010&";
        for (String scope : NO_SCOPES) {
            send("applicant", "/my/cases/" + number + "/withdrawal", "reason=x&" + scope);
            send("window", "/window/cases/" + number + "/withdrawal", here + "reason=x&" + decoded(scope));
        }
        send("applicant", "/my/cases/" + number + "/withdrawal", "reason=x&item=whole&item=food-permit");
        send("applicant", "/my/cases/" + number + "/withdrawal", "reason=%E2%80%8B&item=whole");
        Map.of(
                        "{\"reason\":\"x\",\"item\":null}", 422,
                        "{\"reason\":\"x\",\"item\":\"\"}", 422,
                        "{\"reason\":\"x\",\"item\":\" \"}", 422,
                        "{\"reason\":\"x\",\"item\":\"whole\"}", 404,
                        "{\"reason\":\"x\",\"item\":\"no-such-item\"}", 404,
                        "{\"reason\":\"x\",\"item\":\"\\u0000\"}", 422,
                        "{\"reason\":\"x\",\"item\":[]}", 422,
                        "{\"reason\":\"x\",\"Item\":\"food-permit\"}", 422,
                        "{\"reason\":\"\\u200b\"}", 422,
                        "{}", 422)
                .forEach((body, status) -> assertThat(program.call("/api/v1/cases/" + number + "/withdrawal")
                                .as("citizen")
                                .post(body)
                                .status())
                        .as(body)
                        .isEqualTo(status));
        assertThat(states(receipt)).isEqualTo(before);

        send("applicant", "/my/cases/" + number + "/withdrawal", "reason=x&item=signboard-filing");
        assertThat(states(receipt)).containsOnlyOnce("ENDED").startsWith("RECEIVED");
        send("applicant", "/my/cases/" + number + "/withdrawal", "reason=x&item=whole");
        assertThat(states(receipt)).startsWith("WITHDRAWN");
    }

    /** As the part of a form carries it. */
    private static String decoded(String scope) {
        return java.net.URLDecoder.decode(scope, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aButtonThatCannotBeReadFinishesNoTask() {
        Walk.Receipt receipt = walk.received("street-stall");
        String task =
                walk.task("clerk", receipt.caseNumber(), "pre-check").path("id").asString();
        for (String button : List.of("\0", "", " ", "nonsense")) {
            send("window", "/window/tasks/" + task, "_outcome=complete&_do=" + button);
        }
        assertThat(walk.task("clerk", receipt.caseNumber(), "pre-check")
                        .path("id")
                        .asString())
                .isEqualTo(task);
        send("window", "/window/tasks/" + task, "_outcome=complete");
        assertThat(walk.tasks("clerk", receipt.caseNumber()))
                .noneMatch(one -> one.path("id").asString().equals(task));
    }

    @Test
    void aPreviewThatIsNotSaidClearlyAdoptsNothing() {
        String path = "/api/v1/calendars/2996";
        String notice =
                "{\"year\":2996,\"papers\":[],\"days\":[{\"name\":\"元旦\",\"date\":\"2996-01-01\",\"isOffDay\":true}]}";
        for (String said : List.of("", "%20", "perhaps")) {
            Program.Answer answer =
                    program.call(path + "?preview=" + said).as("admin").put(notice);
            assertThat(answer.status()).as(said + answer.raw().body()).isIn(400, 422);
        }
        assertThat(program.call(path).get().body().path("official").asBoolean()).isFalse();
        assertThat(program.call("/api/v1/calendars/2026/withdrawal?preview=")
                        .as("admin")
                        .post("{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nobodyStandsInForAllBecauseAnItemCannotBeRead() {
        // the day where the town is, which begins eight hours before that of the clock's own text
        LocalDate today = LocalDate.ofInstant(program.now(), ZoneId.of("Asia/Shanghai"));
        String form = "who=urban&from=" + today + "&to=" + today;
        for (String item : List.of("", "&item=", "&item=\0", "&item= ", "&item=ALL", "&item=no-such-item")) {
            send("head of that agency", "/window/settings/substitutes", form + item);
        }
        assertThat(substitutes.of("urban-head")).isEmpty();
        send("head of that agency", "/window/settings/substitutes", form + "&item=all");
        assertThat(substitutes.of("urban-head")).singleElement().matches(one -> one.item() == null);
        substitutes.remove(substitutes.of("urban-head").get(0).id(), "urban-head");
    }

    @Test
    void whoDoesNotSayItClearlyDoesNotInsist() {
        Walk.Receipt receipt = walk.received("street-stall");
        walk.askForGoods(receipt.caseNumber());
        JsonNode typed = walk.application("street-stall").get("data") instanceof JsonNode data ? data : null;
        String same = "goods=" + typed.path("goods").asString();
        for (String said : List.of("\0", "", "no")) {
            send("applicant", "/track/" + receipt.caseNumber() + "/supplement", same + "&_insists=" + said);
        }
        assertThat(states(receipt)).startsWith("CORRECTION");
        send("applicant", "/track/" + receipt.caseNumber() + "/supplement", same + "&_insists=yes");
        assertThat(states(receipt)).startsWith("RECEIVED");
    }

    @Test
    void aFilterIsKeptAsItWasAskedOrNotAtAll() {
        for (String filter : List.of("queue=NONE", "light=PURPLE", "light=YELLOW&queue=none", "q=" + "x".repeat(200))) {
            send("window", "/window/views", "name=some&" + filter);
        }
        assertThat(kept()).isEmpty();
        send("window", "/window/views", "name=some&light=YELLOW");
        assertThat(kept()).containsExactly("YELLOW");
    }

    private List<String> kept() {
        return jdbc.sql("select light from saved_view where name = 'some'")
                .query(String.class)
                .list();
    }

    /** Else a mistyped preview adopts, and a mistyped filter shows all. */
    @Test
    void aParameterThatThereIsNotIsRefusedAndNothingIsDone() {
        String notice =
                "{\"year\":2996,\"papers\":[],\"days\":[{\"name\":\"元旦\",\"date\":\"2996-01-01\",\"isOffDay\":true}]}";
        Program.Answer adopted =
                program.call("/api/v1/calendars/2996?previw=true").as("admin").put(notice);
        assertThat(adopted.status()).isEqualTo(422);
        assertThat(adopted.body().path("errors").path(0).path("field").asString())
                .isEqualTo("previw");
        assertThat(adopted.raw().body()).contains("preview");
        assertThat(program.call("/api/v1/calendars/2996")
                        .get()
                        .body()
                        .path("official")
                        .asBoolean())
                .isFalse();
        for (String address : List.of(
                "cases?recievedFrom=2026-12-01", "cases?Status=COMPLETED", "late-limits?foo=1", "tasks?foo=1")) {
            assertThat(program.call("/api/v1/" + address).as("supervisor").get().status())
                    .as(address)
                    .isEqualTo(422);
        }
        for (String address : List.of("cases?status=FOO", "cases?light=FOO", "cases?oldestFirst=maybe")) {
            assertThat(program.call("/api/v1/" + address)
                            .as("supervisor")
                            .get()
                            .raw()
                            .body())
                    .as(address)
                    .contains("\"errors\"", " | ");
        }
        assertThat(program.call("/api/v1/cases/searches")
                        .as("supervisor")
                        .post("{\"page\":99999999999}")
                        .body()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("page");
    }
}
