package org.yiciban.casefile.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.Sql;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.MaterialCode;

/** Looking at cases. A case that the viewer may not see looks like one that doesn't exist. */
@Service
@Transactional(readOnly = true)
public class CaseQueries {

    /** How many of one's own cases stand on a page. */
    public static final int OWN_PAGE = 50;

    /** More than anybody turns over; keeps the offset a number. */
    private static final int LAST_OWN_PAGE = 100_000;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseFiles cases;
    private final CaseAccess access;
    private final CaseHistories stories;
    private final LegalTime time;
    private final JdbcTemplate jdbc;

    CaseQueries(CaseFiles cases, CaseAccess access, CaseHistories stories, LegalTime time, JdbcTemplate jdbc) {
        this.cases = cases;
        this.access = access;
        this.stories = stories;
        this.time = time;
        this.jdbc = jdbc;
    }

    /** The case with everything that its tracking page tells. */
    public CaseView view(CaseNumber number, Viewer viewer) {
        return view(number, viewer, false);
    }

    /** The same, with every clock explaining its date. */
    public CaseView explained(CaseNumber number, Viewer viewer) {
        return view(number, viewer, true);
    }

    private CaseView view(CaseNumber number, Viewer viewer, boolean explained) {
        CaseFile file = cases.find(number).orElseThrow(ActRefused::noSuchCase);
        access.requireReader(file, viewer);
        Instant now = time.now();
        Map<String, Map<String, String>> results = stories.results(file);
        return new CaseView(
                number,
                file.release(),
                file.release().bundle().name(),
                file.filing().applicant().maskedName(),
                file.status(),
                file.acceptanceMode(),
                file.filing().receivedAt(),
                file.acceptedAt(),
                file.completedAt(),
                file.outcome(),
                file.clocks().stream()
                        .filter(clock -> clock.part().item().isEmpty() && clock.kind() != ClockKind.DELIVERY)
                        .map(clock -> stories.clock(file, clock, now, explained))
                        .toList(),
                file.items().stream()
                        .map(item -> item(file, item, now, explained, results, viewer))
                        .toList(),
                stories.timeline(file),
                stories.documents(file).stream()
                        .filter(document -> access.concerns(file, document.item(), viewer))
                        .toList(),
                stories.demands(file),
                owedPapers(file),
                file.filing().situation(),
                viewer.account() != null && access.represents(file, viewer.account(), now),
                access.acts(file, viewer, now));
    }

    private ItemView item(
            CaseFile file,
            CaseItem item,
            Instant now,
            boolean explained,
            Map<String, Map<String, String>> results,
            Viewer viewer) {
        var sheet = file.release().item(item.code());
        return new ItemView(
                item.code(),
                sheet.name(),
                item.agency(),
                file.release().agency(item.agency()).name(),
                sheet.result().name(),
                item.status(),
                item.outcome(),
                item.outcome() == null || item.outcome() == ItemOutcome.GRANTED ? null : item.told(),
                item.decidedAt(),
                item.deliveredAt(),
                item.status() == ItemStatus.WAITING ? waitsFor(file, item) : List.of(),
                file.clocks().stream()
                        .filter(clock -> clock.part().equals(CasePart.of(item.code()))
                                || (clock.kind() == ClockKind.DELIVERY
                                        && item.code().value().equals(clock.subject())))
                        .map(clock -> stories.clock(file, clock, now, explained))
                        .toList(),
                access.concerns(file, item.code(), viewer)
                        ? results.getOrDefault(item.code().value(), Map.of())
                        : Map.of());
    }

    private static List<ItemCode> waitsFor(CaseFile file, CaseItem item) {
        return file.release().dependsOn(item.code()).stream()
                .filter(giver -> file.find(giver).filter(CaseItem::granted).isEmpty())
                .sorted()
                .toList();
    }

    private static Set<MaterialCode> owedPapers(CaseFile file) {
        Set<MaterialCode> owed = new LinkedHashSet<>();
        file.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.DEFERRAL && !clock.ended() && clock.effectAt() == null)
                .forEach(clock -> owed.add(new MaterialCode(clock.subject())));
        return owed;
    }

    /**
     * A page of one's own cases.
     *
     * @param page counted from 0
     * @param more whether older ones follow
     */
    public record OwnCases(List<CaseSummary> content, int page, boolean more) {}

    /**
     * The cases that an account has handed in, as an agent while the mandate runs, with what they have given, newest
     * first, {@value #OWN_PAGE} a page.
     *
     * @param page counted from 0
     */
    public OwnCases mine(Account account, int page) {
        int shown = Math.max(0, Math.min(page, LAST_OWN_PAGE));
        List<CaseSummary> found = jdbc.query(
                """
                select case_number, bundle, applicant_name, status, outcome, received_at from case_file
                where account = ? and (account_until is null or account_until >= ?) or principal = ?
                order by received_at desc, case_number desc offset ? rows fetch next ? rows only""",
                (row, i) -> new CaseSummary(
                        new CaseNumber(row.getString("case_number")),
                        new BundleKey(row.getString("bundle")),
                        row.getString("applicant_name"),
                        CaseStatus.valueOf(row.getString("status")),
                        Sql.value(CaseOutcome.class, row, "outcome"),
                        Sql.instant(row, "received_at"),
                        List.of()),
                account.username(),
                LocalDate.ofInstant(time.now(), ZONE),
                account.username(),
                (long) shown * OWN_PAGE,
                OWN_PAGE + 1);
        List<CaseSummary> content = found.subList(0, Math.min(found.size(), OWN_PAGE));
        Map<String, List<CaseSummary.Result>> results = stories.resultsOf(content);
        return new OwnCases(
                content.stream()
                        .map(one ->
                                one.with(results.getOrDefault(one.caseNumber().value(), List.of())))
                        .toList(),
                shown,
                found.size() > OWN_PAGE);
    }

    /** The application as it stands, for whoever may supplement it; to see the case is not enough. */
    public Map<String, Object> applicationData(CaseNumber number, Viewer viewer) {
        CaseFile file = cases.find(number).orElseThrow(ActRefused::noSuchCase);
        access.acting(file, viewer, ApplicantAct.SUPPLEMENT, Channel.WEB, time.now());
        return new LinkedHashMap<>(stories.data(file));
    }

    /** Under whose name papers that come with a supplement are uploaded: the viewer's own, never another person's. */
    public String paperOwner(CaseNumber number, Viewer viewer) {
        CaseFile file = cases.find(number).orElseThrow(ActRefused::noSuchCase);
        return access.acting(file, viewer, ApplicantAct.SUPPLEMENT, Channel.WEB, time.now())
                .paperOwner(number);
    }

    /** Refuses whoever may not do that for the applicant through that door. */
    public void requireMay(CaseNumber number, Viewer viewer, ApplicantAct act, Channel channel) {
        CaseFile file = cases.find(number).orElseThrow(ActRefused::noSuchCase);
        access.acting(file, viewer, act, channel, time.now());
    }

    /** Refuses whoever may not do that for the applicant. */
    public void requireMay(CaseNumber number, Viewer viewer, ApplicantAct act) {
        CaseFile file = cases.find(number).orElseThrow(ActRefused::noSuchCase);
        access.acting(file, viewer, act, Channel.WEB, time.now());
    }

    /** The query code, told to the applicant's own account only; clerks print it, see {@code Receipts}. */
    public String queryCode(CaseNumber number, Account account) {
        CaseFile file = cases.find(number).orElseThrow(ActRefused::noSuchCase);
        access.requireRepresentative(file, account, time.now());
        if (account.isStaff() && !account.is(Role.FILER)) {
            throw ActRefused.forbidden("receipt.code");
        }
        return access.code(file);
    }

    /** A paper that the account handed in before, for the same purpose. */
    public record PaperOnFile(MaterialCode material, String uploadId, String name, Instant handedIn) {}

    /** The newest paper of each kind that the account itself handed in with earlier cases of its own, not a principal's. */
    public List<PaperOnFile> papersOnFile(Account account) {
        Map<MaterialCode, PaperOnFile> newest = new LinkedHashMap<>();
        jdbc.query(
                """
                select m.material, u.id, u.name, u.uploaded_at from case_file c
                join submitted_material m on m.case_number = c.case_number
                join upload u on u.id = m.upload_id and u.owner = c.account
                where c.account = ? and c.on_behalf_of is null order by u.uploaded_at desc, u.id fetch first 200 rows only""",
                row -> {
                    MaterialCode code = new MaterialCode(row.getString("material"));
                    newest.putIfAbsent(
                            code,
                            new PaperOnFile(
                                    code, row.getString("id"), row.getString("name"), Sql.instant(row, "uploaded_at")));
                },
                account.username());
        return List.copyOf(newest.values());
    }

    /** How many lines the journals of these cases have: a cheap sign that something happened. */
    public Map<CaseNumber, Integer> journalLengths(Collection<CaseNumber> numbers) {
        Map<CaseNumber, Integer> lengths = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            Object[] asked = numbers.stream().map(CaseNumber::value).toArray();
            String places = String.join(", ", Collections.nCopies(asked.length, "?"));
            jdbc.query(
                    "select case_number, journal_length from case_file where case_number in (" + places + ")",
                    row -> {
                        lengths.put(new CaseNumber(row.getString(1)), row.getInt(2));
                    },
                    asked);
        }
        return lengths;
    }

    /** Whether the journal of the case is complete and unchanged. */
    public boolean journalIsWhole(CaseNumber number) {
        CaseFile file = cases.find(number).orElseThrow(ActRefused::noSuchCase);
        return stories.journalIsWhole(file);
    }
}
