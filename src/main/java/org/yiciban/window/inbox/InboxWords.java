package org.yiciban.window.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.RowName;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.ItemKey;
import org.yiciban.window.frame.ReleaseCache;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/** Puts tasks into words: names of items and bundles from the catalogue, of people from the accounts. */
@Component
public class InboxWords {

    private final ReleaseCache releases;
    private final Accounts accounts;
    private final TimeLeft time;
    private final WindowWords words;

    InboxWords(ReleaseCache releases, Accounts accounts, TimeLeft time, WindowWords words) {
        this.releases = releases;
        this.accounts = accounts;
        this.time = time;
        this.words = words;
    }

    /** The bundles on offer, key and name. */
    Map<String, String> bundles() {
        Map<String, String> names = new TreeMap<>();
        releases.all()
                .forEach(release ->
                        names.put(release.key().value(), release.bundle().name().in(words.locale())));
        return names;
    }

    boolean isBundle(String key) {
        return releases.knowsBundle(key);
    }

    /** @param people the reader's colleagues by username */
    public List<InboxRow> rows(Collection<OpenTask> tasks, Map<String, String> people, Account reader) {
        return tasks.stream()
                .map(task -> row(task, releases.of(task.release()), people, reader))
                .toList();
    }

    /** The colleagues of a person, by username. */
    public Map<String, String> people(Account reader) {
        Locale locale = words.locale();
        return reader.organ() == null
                ? Map.of()
                : accounts.staffOf(reader.organ()).stream()
                        .collect(Collectors.toMap(
                                Account::username, one -> one.name().in(locale), (one, other) -> one, TreeMap::new));
    }

    /** The colleagues of a person without the person. */
    public Map<String, String> others(Map<String, String> people, Account reader) {
        Map<String, String> others = new TreeMap<>(people);
        others.remove(reader.username());
        return others;
    }

    /** A person by username, in the reader's language. */
    String person(String username) {
        return accounts.find(username).map(one -> one.name().in(words.locale())).orElse(username);
    }

    /** The items whose name of today or of an older release, in either language, holds this text. */
    Set<String> itemsNamed(String text) {
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? Set.of()
                : releases.ever().stream()
                        .flatMap(release -> release.items().stream())
                        .filter(item -> item.name()
                                        .zh()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted)
                                || item.name().en().toLowerCase(Locale.ROOT).contains(wanted))
                        .map(item -> item.code().value())
                        .collect(Collectors.toSet());
    }

    private InboxRow row(OpenTask task, Release release, Map<String, String> people, Account reader) {
        return new InboxRow(
                task.id(),
                task.caseNumber().value(),
                task.applicantName(),
                task.item() == null ? words.say("whole") : item(release, task.item(), task.rowTitle()),
                words.step(release, task.step()),
                release.bundle().nameWith(task.title()).in(words.locale()),
                task.light(time.now()).name(),
                task.recording(time.now()) ? words.say("recording") : time.inWords(task),
                time.due(task.counts(time.now())),
                task.assignee() == null ? null : people.getOrDefault(task.assignee(), task.assignee()),
                task.assignee() == null ? "" : task.assignee(),
                reader.username().equals(task.assignee()),
                notes(task, release));
    }

    private List<String> notes(OpenTask task, Release release) {
        List<String> notes = new ArrayList<>();
        if (task.cameLate(time.now())) {
            notes.add(words.say("came-late"));
        }
        if (task.urgedAt() != null) {
            notes.add(words.say("urged", time.moment(task.urgedAt())));
        }
        if (task.waitingItem() != null) {
            boolean late = time.now().isAfter(task.waitingDue());
            notes.add(words.say(
                    late ? "waiting.late" : "waiting",
                    item(release, task.waitingItem(), task.waitingTitle()),
                    time.due(task.waitingDue())));
        }
        return notes;
    }

    /** The name of an item; its code where the release doesn't know it: one odd row hides no list. */
    private String item(Release release, ItemKey item, @Nullable String rowTitle) {
        return release.has(item.code())
                ? RowName.of(release.item(item.code()).name(), item, rowTitle).in(words.locale())
                : item.toString();
    }
}
