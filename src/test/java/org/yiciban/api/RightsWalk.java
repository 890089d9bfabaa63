package org.yiciban.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;
import tools.jackson.databind.JsonNode;

/**
 * Tries rows of the rights table on the running program. One case for each state is made once; requests are such that
 * whoever may is told what is wrong with what was sent, so that the next person finds everything as it was.
 */
@TestComponent
class RightsWalk {

    private static final String SMALL = "street-stall";
    private static final String OFFICER = "urban";

    private final Program program;
    private final RightsPeople people;
    private final Runnable known;
    private final Map<String, Map<String, String>> places = new HashMap<>();

    RightsWalk(Program program, Environment environment, Accounts accounts, PasswordEncoder passwords) {
        this.program = program;
        this.people = new RightsPeople(environment);
        Account stranger = new Account(
                RightsPeople.STRANGER,
                new LocalText("何人", "He Ren"),
                null,
                Set.of(Role.CITIZEN),
                "510105198812120037",
                "13800000003",
                false);
        Account elsewhere = new Account(
                RightsPeople.ELSEWHERE,
                new LocalText("路远", "Lu Yuan"),
                new Organ(new AgencyCode(OFFICER), new DivisionCode("990102")),
                Set.of(Role.OFFICER, Role.HEAD),
                null,
                null,
                false);
        this.known = () -> List.of(stranger, elsewhere).forEach(one -> accounts.save(one, passwords.encode("demo")));
    }

    /** What this person is answered, in the words of the table. */
    String what(String person, RightsTable.Row row) {
        if (places.isEmpty()) {
            known.run();
        }
        Map<String, String> place =
                places.computeIfAbsent(row.state() + "/" + whose(person), key -> place(row.state(), whose(person)));
        String path = row.path().replace("page-{number}", "page-1");
        path = row.method().equals("GET") && path.equals("/apply/new") ? path + "?bundle=" + SMALL : path;
        for (Map.Entry<String, String> variable : place.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        String name = row.path().contains("/counter/") ? "counter" : row.path().contains("/tasks/") ? "task" : "draft";
        path = path.replace("{id}", place.getOrDefault(name, "none")).replace("{date}", "none");
        String answer = people.of(person, place.get("number"), place.get("code"))
                .answer(row.method(), path, RightsBodies.of(row));
        // what is wrong with this application is who files it
        return row.state().equals(RightsBodies.ANOTHERS) && answer.equals("422") ? "no" : answer.replace("422", "yes");
    }

    /** The case and what belongs to it: a task, a paper, a document, a draft. */
    private Map<String, String> place(String state, String whose) {
        Walk walk = new Walk(program);
        Walk.Receipt receipt =
                whose.equals(RightsPeople.FILER) ? walk.receivedByFiler(SMALL) : walk.receivedByAgent(SMALL);
        Map<String, String> place = new HashMap<>(Map.of(
                "number", receipt.caseNumber(),
                "caseNumber", receipt.caseNumber(),
                "code", receipt.queryCode(),
                "item", "stall-filing",
                "step", "staff-list"));
        switch (state) {
            case "correction" -> walk.askForGoods(receipt.caseNumber());
            case "accepted" -> walk.accept(receipt.caseNumber());
            case "completed" -> walk.toTheEnd(receipt.caseNumber());
            default -> {}
        }
        JsonNode seen = walk.look(receipt).body();
        // the receipt of an online application waits for its seal, the notice of correction has it by its act
        JsonNode documents = seen.path("documents");
        int which = state.equals("correction") ? documents.size() - 1 : 0;
        place.put("document", lastOf(documents.get(which).path("url").asString()));
        if (state.equals("accepted")) {
            String task = walk.task(OFFICER, receipt.caseNumber(), "review")
                    .path("id")
                    .asString();
            JsonNode papers = program.call("/api/v1/tasks/" + task)
                    .as(OFFICER)
                    .get()
                    .body()
                    .path("materials");
            place.put("task", task);
            place.put("uploadId", papers.findValuesAsString("uploadId").get(0));
        }
        if (state.startsWith("draft")) {
            place.put(
                    "draft",
                    people.of(whose.equals(RightsPeople.FILER) ? whose : "applicant", null, null)
                            .draft(SMALL, whose.equals(RightsPeople.FILER)));
        }
        if (state.equals("counter")) {
            RightsPeople.Person clerk = people.of("window", null, null);
            place.put("counter", clerk.counter("company-start-up"));
            place.put("uploadId", clerk.scan(place.get("counter")));
        }
        if (whose.equals(RightsPeople.FORMER_AGENT)) {
            people.of("applicant", null, null).endMandate(receipt.caseNumber());
        }
        return place;
    }

    /** Those who need cases of their own: the others look at the same ones. */
    private static String whose(String person) {
        return person.equals(RightsPeople.FORMER_AGENT) || person.equals(RightsPeople.FILER) ? person : "";
    }

    private static String lastOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
