package org.yiciban.modelling.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.reading.Limits;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * A new service in few words.
 *
 * @param shortCode three digits or capital letters, for its case numbers
 * @param items in the order of the picture, at least one
 * @param authority the paper by which limits, papers and conditions were set; the sheets name none without it
 */
public record Outline(
        BundleKey key,
        String shortCode,
        LocalText name,
        BundleSheet.Audience audience,
        AgencyCode leadAgency,
        List<Item> items,
        Optional<LocalText> authority) {

    /** One that names no paper yet. */
    public Outline(
            BundleKey key,
            String shortCode,
            LocalText name,
            BundleSheet.Audience audience,
            AgencyCode leadAgency,
            List<Item> items) {
        this(key, shortCode, name, audience, leadAgency, items, Optional.empty());
    }

    /** The line of a sheet that names the paper; empty without one. */
    String authorityLine() {
        return authority
                .map(paper -> "authority: " + SheetText.text(paper) + "\n")
                .orElse("");
    }

    /**
     * One item of it.
     *
     * @param promised within what the agency promises to decide, from its turn on
     * @param statutory within what the law demands it; without one the sheet says so, for the modeller to give the reason
     * @param basis the rule that the item rests on; without one the sheet has a place to be filled
     * @param after the items whose results it needs
     * @param question asked of the applicant where the item isn't always needed; yes means that it is
     */
    public record Item(
            ItemCode code,
            LocalText name,
            AgencyCode agency,
            Handling handling,
            TimeLimit promised,
            Optional<TimeLimit> statutory,
            Optional<LocalText> basis,
            List<ItemCode> after,
            Optional<LocalText> question) {

        /** The key of its question: {@code needStallPermit} for {@code stall-permit}. */
        String questionKey() {
            return HyphenatedWords.camelCase("need-" + code);
        }

        /** Whether the promise is, or may be, longer than the law allows. */
        public boolean promisesTooMuch() {
            return statutory.filter(law -> Limits.exceeds(promised, law)).isPresent();
        }

        /** The result by which others name what it gives. */
        String gives() {
            return code.result();
        }
    }

    /** Whether items wait for one another, so that none of them can begin. */
    public boolean circle() {
        return stages().stream().mapToInt(List::size).sum() < items.size();
    }

    /**
     * The items in the order in which they run: those of one list side by side, each list behind the one before. Those that
     * wait for one another are in none.
     */
    List<List<Item>> stages() {
        List<List<Item>> stages = new ArrayList<>();
        Set<ItemCode> done = new HashSet<>();
        List<Item> next = ready(done);
        while (!next.isEmpty()) {
            stages.add(next);
            next.forEach(item -> done.add(item.code()));
            next = ready(done);
        }
        return stages;
    }

    /**
     * What an item promises as its sheet says it, counted from the acceptance: in working days with what those promise that
     * come before it. Nothing where that is more than the law allows it.
     */
    Optional<TimeLimit> promisedFromAcceptance(Item item) {
        int before = stages().stream()
                .takeWhile(stage -> !stage.contains(item))
                .mapToInt(Outline::longest)
                .sum();
        if (before == 0) {
            return Optional.of(item.promised());
        }
        int days = Math.min(TimeLimit.MOST, before + mostDays(item.promised()));
        TimeLimit whole = new TimeLimit(days, TimeLimit.Unit.WD);
        boolean unlawful =
                item.statutory().filter(law -> Limits.exceeds(whole, law)).isPresent();
        return unlawful ? Optional.empty() : Optional.of(whole);
    }

    private static int longest(List<Item> stage) {
        return stage.stream().mapToInt(item -> mostDays(item.promised())).max().orElse(0);
    }

    /** So many working days a limit may be: seven opening hours make one, and no month has more than 23. */
    private static int mostDays(TimeLimit limit) {
        return switch (limit.unit()) {
            case WD, CD -> limit.amount();
            case WH -> (limit.amount() + 6) / 7;
            case M -> limit.amount() * 23;
        };
    }

    private List<Item> ready(Set<ItemCode> done) {
        return items.stream()
                .filter(item -> !done.contains(item.code()) && done.containsAll(item.after()))
                .toList();
    }

    /** Whether the law of licences applies to any of it. */
    boolean licensing() {
        return items.stream().anyMatch(item -> item.handling() == Handling.LICENCE);
    }
}
