package org.yiciban.casefile.tracking;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.CaseTitle;
import org.yiciban.casefile.record.Givers;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.MaterialCode;

/** Looking at cases. A case that the viewer may not see looks like one that doesn't exist. */
@Service
@Transactional(readOnly = true)
public class CaseQueries {

    private final CaseFiles cases;
    private final CaseAccess access;
    private final CaseHistories stories;
    private final CaseContents contents;
    private final LegalTime time;

    CaseQueries(CaseFiles cases, CaseAccess access, CaseHistories stories, CaseContents contents, LegalTime time) {
        this.cases = cases;
        this.access = access;
        this.stories = stories;
        this.contents = contents;
        this.time = time;
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
        return view(file, viewer, explained, document -> seen(file, document, viewer));
    }

    /** The same as no single reader has it, for its file: whoever asks has been asked for his right already. */
    public CaseView whole(CaseFile file) {
        return view(file, new Viewer(null, null), true, document -> true);
    }

    private boolean seen(CaseFile file, IssuedDocument document, Viewer viewer) {
        return access.concerns(file, document.item(), viewer)
                && (!document.type().isToOthers() || works(file, document.item(), viewer));
    }

    private CaseView view(CaseFile file, Viewer viewer, boolean explained, Predicate<IssuedDocument> seen) {
        Instant now = time.now();
        Map<ItemKey, Map<String, String>> results = contents.results(file);
        Set<ApplicantAct> acts = access.acts(file, viewer, now);
        Set<ItemKey> maybe = contents.maybe(file);
        boolean owner = viewer.account() != null && access.represents(file, viewer.account(), now);
        return new CaseView(
                file.number(),
                file.release(),
                file.filedUnder(),
                file.release().bundle().name(),
                file.filing().applicant().maskedName(),
                title(file, owner),
                file.status(),
                file.acceptanceMode(),
                file.filing().receivedAt(),
                file.acceptedAt(),
                file.completedAt(),
                file.outcome(),
                file.clocks().stream()
                        .filter(clock -> clock.part().item().isEmpty() && !clock.ofDelivery())
                        // until when a delay is explained is the unit's own matter, as it is with items
                        .filter(clock -> clock.part().equals(clock.part().late()))
                        .map(clock -> contents.clock(file, clock, now, explained))
                        .toList(),
                file.items().stream()
                        .map(item -> item(file, item, maybe.contains(item.key()), now, explained, results, viewer))
                        .toList(),
                stories.timeline(file, item -> access.concerns(file, item, viewer)),
                stories.documents(file).stream().filter(seen).toList(),
                contents.bills(file).stream()
                        .filter(bill -> access.concerns(file, bill.item(), viewer))
                        .toList(),
                contents.demands(file),
                owedPapers(file, now),
                file.filing().situation(),
                contents.dates(file),
                contents.byRules(file, now),
                contents.requests(file, acts, now),
                owner,
                acts);
    }

    /** Whether the viewer's agency itself handles that item. */
    private static boolean works(CaseFile file, @Nullable ItemKey item, Viewer viewer) {
        Account account = viewer.account();
        return account != null
                && file.items().stream()
                        .filter(one -> one.key().equals(item))
                        .anyMatch(one -> account.worksFor(file.filing().organ(one.agency())));
    }

    private static @Nullable String title(CaseFile file, boolean owner) {
        CaseTitle title = file.title();
        return title == null ? null : owner ? title.whole() : title.masked();
    }

    /** It ended otherwise than granted; what is only proposed isn't told. */
    private static boolean withReason(CaseItem item) {
        return item.outcome() == null ? item.status() == ItemStatus.ENDED : item.outcome() != ItemOutcome.GRANTED;
    }

    private ItemView item(
            CaseFile file,
            CaseItem item,
            boolean maybe,
            Instant now,
            boolean explained,
            Map<ItemKey, Map<String, String>> results,
            Viewer viewer) {
        var sheet = file.release().item(item.code());
        return new ItemView(
                item.key(),
                file.rows().name(item),
                item.agency(),
                file.release().agency(item.agency()).name(),
                sheet.result().name(),
                item.status(),
                maybe,
                item.outcome(),
                withReason(item) ? item.told() : null,
                item.decidedAt(),
                item.deliveredAt(),
                item.status() == ItemStatus.WAITING ? waitsFor(file, item) : List.of(),
                file.clocks().stream()
                        .filter(clock -> clock.part().equals(item.part())
                                || (clock.kind().besideCase()
                                        && clock.part()
                                                .item()
                                                .filter(item.key()::equals)
                                                .isPresent())
                                || (clock.ofDelivery() && item.key().toString().equals(clock.subject())))
                        .map(clock -> contents.clock(file, clock, now, explained))
                        .toList(),
                access.concerns(file, item.key(), viewer) ? results.getOrDefault(item.key(), Map.of()) : Map.of());
    }

    private static List<ItemKey> waitsFor(CaseFile file, CaseItem item) {
        List<CaseItem> indispensable = Givers.indispensable(file, item);
        return Givers.of(file, item).stream()
                .filter(giver -> indispensable.contains(giver)
                        // of several rows one that grants is enough, and one that was denied is awaited no more
                        ? !giver.granted()
                                && !(giver.key().ofRow() && giver.status().isFinal())
                        : !giver.status().isFinal())
                .map(CaseItem::key)
                .sorted()
                .toList();
    }

    /** The promised papers that may still come; whose limit has passed is asked for no more. */
    private static Set<MaterialCode> owedPapers(CaseFile file, Instant now) {
        Set<MaterialCode> owed = new LinkedHashSet<>();
        file.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.DEFERRAL && !clock.ended() && clock.effectAt() == null)
                .filter(clock -> !clock.awaitsEffect(now))
                .forEach(clock -> owed.add(clock.material()));
        return owed;
    }

    /** The application as it stands, for whoever may supplement it; to see the case is not enough. */
    public Map<String, Object> applicationData(CaseNumber number, Viewer viewer) {
        CaseFile file = cases.find(number).orElseThrow(ActRefused::noSuchCase);
        access.acting(file, viewer, ApplicantAct.SUPPLEMENT, Channel.WEB, time.now());
        return new LinkedHashMap<>(contents.data(file));
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

    /** Whether the journal of the case is complete and unchanged. */
    public boolean journalIsWhole(CaseNumber number) {
        CaseFile file = cases.find(number).orElseThrow(ActRefused::noSuchCase);
        return stories.journalIsWhole(file);
    }
}
