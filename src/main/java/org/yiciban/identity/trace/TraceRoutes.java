package org.yiciban.identity.trace;

import static java.util.Map.entry;
import static org.yiciban.identity.trace.TraceKind.ACCOUNT_CHANGED;
import static org.yiciban.identity.trace.TraceKind.ACCOUNT_OPENED;
import static org.yiciban.identity.trace.TraceKind.CASES_LISTED;
import static org.yiciban.identity.trace.TraceKind.CASES_SOUGHT;
import static org.yiciban.identity.trace.TraceKind.CASE_CLAIMED;
import static org.yiciban.identity.trace.TraceKind.CASE_OPENED;
import static org.yiciban.identity.trace.TraceKind.DOCUMENT_OPENED;
import static org.yiciban.identity.trace.TraceKind.EXPORTED;
import static org.yiciban.identity.trace.TraceKind.FILE_TAKEN;
import static org.yiciban.identity.trace.TraceKind.LINK_MADE;
import static org.yiciban.identity.trace.TraceKind.PAPER_OPENED;
import static org.yiciban.identity.trace.TraceKind.PASSWORD_SET;
import static org.yiciban.identity.trace.TraceKind.RECEIPT_OPENED;
import static org.yiciban.identity.trace.TraceKind.TASK_OPENED;
import static org.yiciban.identity.trace.TraceKind.TRACES_READ;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each route means for the traces: one table, as {@code AccessTable} is for the doors. A route that shows a case to
 * the offices and stands in neither half fails a test.
 */
final class TraceRoutes {

    private static final Map<String, TraceKind> KINDS = Map.ofEntries(
            entry("GET /window/cases/{number}", CASE_OPENED),
            entry("GET /window/cases/{number}/deadlines", CASE_OPENED),
            entry("GET /window/cases/{number}/supplement", CASE_OPENED),
            entry("GET /window/cases/{number}/steps/{step}", CASE_OPENED),
            entry("GET /window/cases/{number}/requests/{id}", CASE_OPENED),
            entry("GET /window/cases/{number}/confirmations/{step}", CASE_OPENED),
            entry("GET /window/cases/{number}/withdrawal", CASE_OPENED),
            entry("GET /window/cases/{number}/person/{item}", CASE_OPENED),
            entry("GET /window/cases/{number}/claim", CASE_OPENED),
            entry("GET /window/cases/{number}/reinstatement", CASE_OPENED),
            entry("GET /track/{number}", CASE_OPENED),
            entry("GET /track/{number}/live", CASE_OPENED),
            entry("GET /track/{number}/deadlines", CASE_OPENED),
            entry("GET /track/{number}/supplement", CASE_OPENED),
            entry("GET /track/{number}/steps/{step}", CASE_OPENED),
            entry("GET /track/{number}/requests/{id}", CASE_OPENED),
            entry("GET /track/{number}/confirmations/{step}", CASE_OPENED),
            entry("GET /track/{number}/rating", CASE_OPENED),
            entry("GET /track/{number}/messages", CASE_OPENED),
            entry("GET /track/{number}/fees/{item}", CASE_OPENED),
            entry("GET /window/cases/{number}/fees/{item}", CASE_OPENED),
            entry("GET /my/cases/{number}/withdrawal", CASE_OPENED),
            entry("GET /my/cases/{number}/statement/{item}", CASE_OPENED),
            entry("GET /window/cases/{number}/statement/{item}", CASE_OPENED),
            entry("GET /window/cases/{number}/revocation/{item}", CASE_OPENED),
            entry("GET /window/cases/{number}/slip/{item}", CASE_OPENED),
            entry("GET /api/v1/cases/{caseNumber}/items/{item}/slips", CASE_OPENED),
            entry("GET /my/cases/{number}/mending/{item}", CASE_OPENED),
            entry("GET /window/cases/{number}/mending/{item}", CASE_OPENED),
            entry("GET /window/cases/{number}/commitment/{item}", CASE_OPENED),
            entry("GET /api/v1/cases/{caseNumber}/items/{item}/commitment", CASE_OPENED),
            entry("GET /window/commitments", CASES_LISTED),
            entry("GET /window/cases/{number}/delays", CASE_OPENED),
            entry("GET /my/cases/{number}/disclosure/{item}", CASE_OPENED),
            entry("GET /window/cases/{number}/disclosure-objection/{item}", CASE_OPENED),
            entry("GET /window/disclosures", CASES_LISTED),
            entry("GET /window/lapsed", CASES_LISTED),
            entry("GET /api/v1/cases/{caseNumber}/items/{item}/revocations", CASE_OPENED),
            entry("GET /window/cases/{number}/visit/{item}", CASE_OPENED),
            entry("GET /api/v1/cases/{caseNumber}/items/{item}/visits", CASE_OPENED),
            entry("GET /my/cases/{number}/hearing/{item}", CASE_OPENED),
            entry("GET /window/cases/{number}/hearing-answer/{item}", CASE_OPENED),
            entry("GET /window/cases/{number}/hearing/{item}", CASE_OPENED),
            entry("GET /window/cases/{number}/parties/{item}", CASE_OPENED),
            entry("GET /api/v1/cases/{caseNumber}/items/{item}/hearings", CASE_OPENED),
            entry("GET /api/v1/cases/{caseNumber}", CASE_OPENED),
            entry("GET /api/v1/cases/{caseNumber}/deadlines", CASE_OPENED),
            entry("GET /api/v1/cases/{caseNumber}/messages", CASE_OPENED),
            entry("GET /window/tasks/{id}", TASK_OPENED),
            entry("GET /api/v1/tasks/{id}", TASK_OPENED),
            entry("GET /window/tasks/{id}/papers/{uploadId}", PAPER_OPENED),
            entry("GET /window/cases/{number}/reinstatement/papers/{uploadId}", PAPER_OPENED),
            entry("GET /window/cases/{number}/visit/{item}/photos/{uploadId}", PAPER_OPENED),
            entry("GET /track/{number}/documents/{document}", DOCUMENT_OPENED),
            entry("GET /track/{number}/documents/{document}/file", DOCUMENT_OPENED),
            entry("GET /track/{number}/documents/{document}/ofd", DOCUMENT_OPENED),
            entry("GET /window/cases/{number}/file", FILE_TAKEN),
            entry("GET /window/cases/{number}/file/originals", FILE_TAKEN),
            entry("GET /my/cases/{number}/file", FILE_TAKEN),
            entry("GET /my/cases/{number}/file/originals", FILE_TAKEN),
            entry("GET /api/v1/cases/{caseNumber}/file", FILE_TAKEN),
            entry("GET /apply/receipt/{number}", RECEIPT_OPENED),
            entry("GET /window/cases/{number}/receipt", RECEIPT_OPENED),
            entry("POST /window/cases/{number}/receipt", RECEIPT_OPENED),
            entry("GET /window", CASES_LISTED),
            entry("GET /window/late", CASES_LISTED),
            entry("GET /window/seals", CASES_LISTED),
            entry("GET /window/seals/{document}", DOCUMENT_OPENED),
            entry("GET /window/ratings", CASES_LISTED),
            entry("GET /api/v1/tasks", CASES_LISTED),
            entry("GET /api/v1/late-limits", CASES_LISTED),
            entry("GET /api/v1/ratings", CASES_LISTED),
            entry("GET /window/cases", CASES_LISTED),
            entry("GET /api/v1/cases", CASES_LISTED),
            entry("POST /api/v1/cases/searches", CASES_SOUGHT),
            entry("POST /my/cases/{number}/claim", CASE_CLAIMED),
            entry("POST /my/cases/{number}/claim/revocation", CASE_CLAIMED),
            entry("POST /my/cases/{number}/mandate/revocation", CASE_CLAIMED),
            entry("POST /window/cases/{number}/claim", CASE_CLAIMED),
            entry("POST /register", ACCOUNT_OPENED),
            entry("POST /admin/staff", ACCOUNT_CHANGED),
            entry("POST /admin/staff/{username}", ACCOUNT_CHANGED),
            entry("POST /admin/staff/{username}/disable", ACCOUNT_CHANGED),
            entry("POST /admin/staff/{username}/enable", ACCOUNT_CHANGED),
            entry("POST /admin/staff/{username}/link", LINK_MADE),
            entry("POST /my/password", PASSWORD_SET),
            entry("POST /window/settings/password", PASSWORD_SET),
            entry("POST /password/{token}", PASSWORD_SET),
            entry("GET /admin/traces", TRACES_READ),
            entry("GET /admin/traces/export", EXPORTED),
            entry("GET /admin/journal/heads/{number}", EXPORTED));

    private TraceRoutes() {}

    /** What a route means, as method and pattern. The head of a page shows nothing. */
    static Optional<TraceKind> of(String method, String pattern) {
        return Optional.ofNullable(KINDS.get(method + " " + pattern));
    }

    /**
     * What is opened by an answer to a form that shows its page again, as what was typed was wrong or the case had moved on:
     * the case or the task that the form belongs to, whatever it is for.
     */
    static Optional<TraceKind> drawnAgain(String method, String pattern, int status) {
        if (!method.equals("POST") || status != 409 && status != 422) {
            return Optional.empty();
        }
        return Stream.of("/window/cases/{number}", "/window/tasks/{id}", "/track/{number}")
                .filter(page -> (pattern + "/").startsWith(page + "/"))
                .map(page -> KINDS.get("GET " + page))
                .findFirst();
    }
}
