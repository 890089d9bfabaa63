package org.yiciban.identity.door;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.yiciban.identity.account.Role.ADMIN;
import static org.yiciban.identity.account.Role.AUDITOR;
import static org.yiciban.identity.account.Role.CLERK;
import static org.yiciban.identity.account.Role.GOVERNMENT;
import static org.yiciban.identity.account.Role.HEAD;
import static org.yiciban.identity.account.Role.KEEPER;
import static org.yiciban.identity.account.Role.MODELLER;
import static org.yiciban.identity.account.Role.OFFICER;
import static org.yiciban.identity.account.Role.PUBLISHER;
import static org.yiciban.identity.account.Role.SUPERVISOR;
import static org.yiciban.identity.door.AccessRule.anyone;
import static org.yiciban.identity.door.AccessRule.holding;
import static org.yiciban.identity.door.AccessRule.loggedIn;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.yiciban.identity.account.Role;

/** The table of doors: the first row that fits decides; what fits no row does not exist for anybody. */
final class AccessTable {

    private static final Set<Role> STAFF = Set.of(CLERK, OFFICER, HEAD, SUPERVISOR, GOVERNMENT);
    /** Who reads files of cases: an auditor reads nothing else of a case. */
    private static final Set<Role> FILE_READERS = Set.of(CLERK, OFFICER, HEAD, SUPERVISOR, GOVERNMENT, AUDITOR);
    /** Who may have been given a seal, each by the settings. */
    private static final Set<Role> SEALERS = Set.of(CLERK, OFFICER, HEAD, KEEPER);

    private static final Set<Role> MODELLERS = Set.of(MODELLER, PUBLISHER);
    /** Who verifies the journals. */
    private static final Set<Role> AUDITORS = Set.of(SUPERVISOR, ADMIN, AUDITOR);

    static final List<AccessRule> TABLE = List.of(
            // pages for everybody
            anyone(GET, "/"),
            anyone(GET, "/services/**"),
            anyone("/track/**"),
            anyone("/calculator/**"),
            anyone(GET, "/explanations"),
            anyone(GET, "/hearings"),
            anyone(GET, "/notices/**"),
            anyone(POST, "/notices/*/objections"),
            anyone(POST, "/notices/*/answer"),
            anyone(GET, "/disclosures/**"),
            anyone("/verify/**"),
            anyone("/confirmations/**"),
            anyone("/parties/**"),
            anyone("/login"),
            anyone("/password/*"),
            anyone("/register"),
            anyone(POST, "/logout"),
            anyone(GET, "/assets/**"),
            anyone(GET, "/favicon.ico"),
            anyone("/error"),
            // pages with a login
            loggedIn("/apply/**"),
            loggedIn("/my/**"),
            holding("/window/clock", Set.of(SUPERVISOR)),
            holding("/window/ratings/**", Set.of(SUPERVISOR)),
            holding("/window/counter/**", Set.of(CLERK)),
            holding("/window/cases/*/receipt", Set.of(CLERK)),
            holding("/window/cases/*/supplement", Set.of(CLERK)),
            holding("/window/cases/*/{asked:steps|requests}/*", Set.of(CLERK)),
            holding("/window/cases/*/confirmations/*", Set.of(CLERK)),
            holding("/window/cases/*/withdrawal", Set.of(CLERK)),
            holding("/window/cases/*/person/*", Set.of(CLERK)),
            holding("/window/cases/*/statement/*", Set.of(CLERK)),
            holding(POST, "/window/cases/*/revocation/*", Set.of(OFFICER, HEAD)),
            holding(POST, "/window/cases/*/slip/*", Set.of(OFFICER, HEAD)),
            holding(POST, "/window/cases/*/disclosure/*", Set.of(OFFICER, HEAD)),
            holding("/window/disclosures", Set.of(OFFICER, HEAD)),
            holding("/window/lapsed", Set.of(OFFICER, HEAD)),
            holding(POST, "/window/cases/*/hearing/*", Set.of(OFFICER, HEAD)),
            holding(POST, "/window/cases/*/parties/*", Set.of(OFFICER, HEAD)),
            holding("/window/cases/*/hearing-answer/*", Set.of(CLERK)),
            holding("/window/cases/*/visit/**", Set.of(OFFICER, HEAD)),
            holding("/window/cases/*/mending/*", Set.of(CLERK)),
            holding("/window/cases/*/disclosure-objection/*", Set.of(CLERK)),
            holding(POST, "/window/cases/*/commitment/*", Set.of(HEAD)),
            holding("/window/commitments", Set.of(OFFICER, HEAD, SUPERVISOR, GOVERNMENT)),
            holding("/window/cases/*/claim", Set.of(CLERK)),
            holding("/window/cases/*/reinstatement/**", Set.of(CLERK, OFFICER, HEAD)),
            holding(POST, "/window/cases/*/fees/*", Set.of(CLERK, SUPERVISOR)),
            holding(GET, "/window/cases/*/file/**", FILE_READERS),
            holding("/window/seals/**", SEALERS),
            holding("/window/**", STAFF),
            holding(POST, "/models/drafts/*/publication", Set.of(PUBLISHER)),
            holding(POST, "/models/drafts/*/return", MODELLERS),
            holding(POST, "/models/drafts/*/withdrawal", MODELLERS),
            holding(POST, "/models/drafts/**", Set.of(MODELLER)),
            holding("/models/**", MODELLERS),
            holding("/workbench/drafts/*/review", Set.of(PUBLISHER)),
            holding(POST, "/workbench/drafts/*/remarks/*/done", Set.of(MODELLER)),
            holding("/workbench/drafts/*/remarks/**", Set.of(PUBLISHER)),
            holding(POST, "/workbench/drafts/*/preview/**", MODELLERS),
            holding(POST, "/workbench/drafts/*/rehearsal", MODELLERS),
            holding(POST, "/workbench/services/*/migration/**", Set.of(PUBLISHER)),
            holding(POST, "/workbench/templates/*/{decision:approval|return}", Set.of(PUBLISHER)),
            holding("/workbench/templates/edit", Set.of(MODELLER)),
            holding(POST, "/workbench/**", Set.of(MODELLER)),
            holding("/workbench/services/new", Set.of(MODELLER)),
            holding("/workbench/services/*/copy", Set.of(MODELLER)),
            holding("/workbench/drafts/*/files/new/**", Set.of(MODELLER)),
            holding("/workbench/**", MODELLERS),
            holding("/admin/journal/**", AUDITORS),
            holding("/admin/traces/**", Set.of(AUDITOR)),
            holding("/admin/**", Set.of(ADMIN)),
            // the interface, open part: cases check number and query code inside
            anyone(GET, "/api/v1/bundles/**"),
            anyone(POST, "/api/v1/bundles/*/guidance"),
            anyone(GET, "/api/v1/cases/*"),
            anyone(GET, "/api/v1/cases/*/deadlines"),
            anyone(POST, "/api/v1/cases/*/supplement"),
            anyone(POST, "/api/v1/cases/*/{asked:steps|requests}/*"),
            anyone(POST, "/api/v1/cases/*/items/*/person"),
            anyone(POST, "/api/v1/cases/*/rating"),
            anyone(POST, "/api/v1/deadline-calculations"),
            anyone(GET, "/api/v1/calendars/*"),
            anyone(GET, "/api/v1/notices"),
            anyone(POST, "/api/v1/notices/*/objections"),
            anyone(GET, "/api/v1/disclosures"),
            anyone(GET, "/api/v1/verification/**"),
            anyone(GET, "/v3/api-docs/**"),
            anyone(GET, "/v3/api-docs.yaml"),
            anyone(GET, "/actuator/health/**"),
            // the staff look for cases
            holding(GET, "/api/v1/cases", STAFF),
            holding(POST, "/api/v1/cases/searches", STAFF),
            holding(GET, "/api/v1/late-limits", STAFF),
            // the interface with a login: cases check the relation to the case inside
            loggedIn(POST, "/api/v1/cases"),
            holding(POST, "/api/v1/cases/*/items/*/extension", STAFF),
            holding(POST, "/api/v1/cases/*/items/*/revocations", Set.of(OFFICER, HEAD)),
            holding(POST, "/api/v1/cases/*/items/*/slips", Set.of(OFFICER, HEAD)),
            holding(POST, "/api/v1/cases/*/items/*/hearings", Set.of(OFFICER, HEAD)),
            holding(POST, "/api/v1/cases/*/items/*/cancellation", Set.of(OFFICER, HEAD)),
            holding(POST, "/api/v1/cases/*/items/*/visits", Set.of(OFFICER, HEAD)),
            holding(POST, "/api/v1/cases/*/items/*/visits/*", Set.of(OFFICER, HEAD)),
            holding(POST, "/api/v1/cases/*/items/*/commitment/repair", Set.of(HEAD)),
            holding(POST, "/api/v1/cases/*/items/*/bill/receipt", Set.of(CLERK)),
            holding(POST, "/api/v1/cases/*/items/*/bill/*", Set.of(SUPERVISOR)),
            holding(POST, "/api/v1/cases/*/extension", Set.of(GOVERNMENT)),
            holding(POST, "/api/v1/cases/*/pause", Set.of(OFFICER, HEAD)),
            holding(POST, "/api/v1/cases/*/resumption", Set.of(OFFICER, HEAD)),
            loggedIn("/api/v1/cases/**"),
            loggedIn(POST, "/api/v1/uploads"),
            loggedIn(GET, "/api/v1/certificates/**"),
            loggedIn(POST, "/api/v1/certificates/*/papers"),
            holding("/api/v1/tasks/**", STAFF),
            holding("/api/v1/ratings/**", Set.of(SUPERVISOR)),
            holding(POST, "/api/v1/models/drafts/*/publication", Set.of(PUBLISHER)),
            holding(POST, "/api/v1/models/drafts/*/return", MODELLERS),
            holding(POST, "/api/v1/models/drafts/*/withdrawal", MODELLERS),
            holding(POST, "/api/v1/models/drafts/*/dry-runs", MODELLERS),
            holding(POST, "/api/v1/models/migrations/*/stop", Set.of(PUBLISHER)),
            holding(GET, "/api/v1/models/drafts/**", MODELLERS),
            holding("/api/v1/models/drafts/**", Set.of(MODELLER)),
            holding("/api/v1/models/**", MODELLERS),
            // the desktop editor of models
            holding(GET, "/engine-rest/version", Set.of(MODELLER)),
            holding(GET, "/engine-rest/deployment", Set.of(MODELLER)),
            holding(POST, "/engine-rest/deployment/create", Set.of(MODELLER)),
            holding(PUT, "/api/v1/calendars/*", Set.of(ADMIN)),
            holding(POST, "/api/v1/calendars/*/withdrawal", Set.of(ADMIN)),
            holding("/api/v1/agencies/*/calendar", Set.of(ADMIN)),
            holding(GET, "/api/v1/calendar-recomputation", Set.of(ADMIN)),
            holding("/api/v1/demo/**", Set.of(SUPERVISOR)),
            holding("/actuator/**", Set.of(ADMIN)));

    private AccessTable() {}

    /** The row that decides about a request. */
    static Optional<AccessRule> of(HttpServletRequest request) {
        return TABLE.stream()
                .filter(accessRule -> matcher(accessRule).matches(request))
                .findFirst();
    }

    /** Whether a row lets in staff alone; pages for everybody and for all accounts do not. */
    static boolean isOffice(HttpServletRequest request) {
        return of(request)
                .filter(door -> door.who() instanceof AccessRule.Who.Holding)
                .isPresent();
    }

    /** Whoever may read something may ask for its head alone. */
    static RequestMatcher matcher(AccessRule accessRule) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        if (accessRule.method() == null) {
            return paths.matcher(accessRule.pattern());
        }
        RequestMatcher door = paths.matcher(accessRule.method(), accessRule.pattern());
        return accessRule.method().equals(GET)
                ? new OrRequestMatcher(door, paths.matcher(HttpMethod.HEAD, accessRule.pattern()))
                : door;
    }
}
