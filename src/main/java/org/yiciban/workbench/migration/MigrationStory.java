package org.yiciban.workbench.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.migration.MigrationPreview;
import org.yiciban.casefile.migration.MigrationRun;
import org.yiciban.casefile.migration.MoveVerdict;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MinuteText;

/** Says what would come of each case, and how far a run is. */
@Component
class MigrationStory {

    private final MessageSource messages;
    private final Accounts accounts;

    MigrationStory(MessageSource messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    MigrationPage of(Release release, MigrationPreview preview, Optional<MigrationRun> newest, Locale locale) {
        List<MigrationPage.Case> cases = preview.cases().stream()
                .map(one -> new MigrationPage.Case(
                        one.caseNumber().value(), one.version(), word(one.verdict()), lines(one.verdict(), locale)))
                .toList();
        return new MigrationPage(
                release.key().value(),
                release.bundle().name().in(locale),
                preview.version(),
                preview.total(),
                cases,
                preview.next(),
                newest.map(run -> run(run, locale)).orElse(null));
    }

    /** Somebody pressed the button without a tick. */
    String noneChosen(Locale locale) {
        return messages.getMessage("models.migration.none-chosen", null, locale);
    }

    private static String word(MoveVerdict verdict) {
        return verdict instanceof MoveVerdict.Moves
                ? "moves"
                : verdict instanceof MoveVerdict.Stays ? "stays" : "later";
    }

    private List<String> lines(MoveVerdict verdict, Locale locale) {
        List<String> lines = new ArrayList<>();
        if (verdict instanceof MoveVerdict.Stays stays) {
            stays.reasons().forEach(reason -> lines.add(reason.in(locale)));
        } else if (verdict instanceof MoveVerdict.Moves moves) {
            moves.dates().forEach(date -> lines.add(date.in(locale)));
            moves.begun().forEach(begun -> lines.add(said("models.migration.begins", begun, locale)));
            moves.offered().forEach(offered -> lines.add(said("models.migration.offered", offered, locale)));
        }
        return lines;
    }

    private String said(String key, LocalText what, Locale locale) {
        return messages.getMessage(key, new Object[] {what.in(locale)}, locale);
    }

    private MigrationPage.Run run(MigrationRun run, Locale locale) {
        return new MigrationPage.Run(
                run.id(),
                run.state().name(),
                run.state() == MigrationRun.State.RUNNING,
                accounts.find(run.askedBy()).map(by -> by.name().in(locale)).orElse(run.askedBy()),
                MinuteText.of(run.startedAt()),
                run.total(),
                run.moved(),
                run.staying(),
                run.waiting(),
                run.stayed().stream()
                        .map(one -> new MigrationPage.Stayed(
                                one.caseNumber().value(), one.reason().in(locale)))
                        .toList());
    }
}
