package org.yiciban.workbench.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.identity.account.Account;
import org.yiciban.sandbox.Rehearsed;
import org.yiciban.sandbox.Sandbox;
import org.yiciban.sandbox.SandboxBusy;
import org.yiciban.shared.MinuteText;
import tools.jackson.databind.json.JsonMapper;

/** Has a case rehearsed, waits for it, and tells what came of it. */
@Component
class RehearsalStories {

    /** A case takes a second or two; the sandbox is assembled in some ten, and others may wait before. */
    private static final int PATIENCE_SECONDS = 60;

    private final Sandbox sandbox;
    private final MessageSource messages;
    private final JsonMapper json;

    RehearsalStories(Sandbox sandbox, MessageSource messages, JsonMapper json) {
        this.sandbox = sandbox;
        this.messages = messages;
        this.json = json;
    }

    /**
     * Rehearses it.
     *
     * @throws SandboxBusy when others wait, or it takes too long
     */
    Rehearsed rehearse(BundleFiles service, Rehearsal rehearsal, Account by) {
        return waited(service, sandbox.rehearse(service, rehearsal, by.username()));
    }

    /** The same of a kept scenario; what it expects and didn't come is told with it. */
    Rehearsed rehearse(BundleFiles service, KeptScenario kept, Account by) {
        return waited(service, sandbox.rehearse(service, kept, by.username()));
    }

    private static Rehearsed waited(BundleFiles service, CompletableFuture<Rehearsed> coming) {
        try {
            return coming.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException busy) {
            throw SandboxBusy.waited(PATIENCE_SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw SandboxBusy.waited(PATIENCE_SECONDS);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the sandbox could not rehearse " + service.key(), failed.getCause());
        }
    }

    /** Rehearses it and tells what came of it. */
    RehearsalPage.Story told(RehearsedService service, Rehearsal rehearsal, Account by, Locale locale) {
        Release release = service.release();
        return told(rehearse(release.files(), rehearsal, by), release, rehearsal, locale);
    }

    RehearsalPage.Story told(Rehearsed came, Release release, Rehearsal rehearsal, Locale locale) {
        List<RehearsalPage.Found> findings = came.findings().stream()
                .map(finding -> new RehearsalPage.Found(
                        finding.file(),
                        finding.place().in(locale),
                        finding.message().in(locale)))
                .toList();
        CaseView view = came.view();
        if (view == null) {
            return new RehearsalPage.Story(
                    "",
                    false,
                    "",
                    "",
                    0,
                    List.of(),
                    "",
                    "",
                    findings,
                    new RehearsalStrip(0, List.of(), ""),
                    List.of(),
                    List.of());
        }
        RehearsalStrip strip = RehearsalStrip.of(view, rehearsal.holidays(), messages, locale);
        return new RehearsalPage.Story(
                state(view, locale),
                view.status().isFinal(),
                MinuteText.of(view.receivedAt()),
                MinuteText.of(RehearsalStrip.end(view)),
                strip.days(),
                came.late().stream()
                        .map(limit -> messages.getMessage(
                                "models.rehearsal.passed",
                                new Object[] {
                                    limit.part().in(locale),
                                    messages.getMessage("deadline.clock." + limit.kind(), null, locale),
                                    limit.due().toString()
                                },
                                locale))
                        .distinct()
                        .toList(),
                release.files().modelPath(),
                states(came),
                findings,
                strip,
                view.documents().stream()
                        .map(document -> new RehearsalPage.Document(
                                document.title().in(locale), document.number(), MinuteText.of(document.issuedAt())))
                        .toList(),
                view.timeline().stream()
                        .map(entry -> new RehearsalPage.Line(
                                MinuteText.of(entry.at()), entry.text().in(locale)))
                        .toList());
    }

    private String state(CaseView view, Locale locale) {
        String state = messages.getMessage("state.case." + view.status(), null, locale);
        return view.outcome() == null
                ? state
                : state + " · " + messages.getMessage("outcome." + view.outcome(), null, locale);
    }

    private String states(Rehearsed came) {
        Map<String, String> states = new TreeMap<>();
        came.passed().forEach(element -> states.put(element, "done"));
        return json.writeValueAsString(states);
    }
}
