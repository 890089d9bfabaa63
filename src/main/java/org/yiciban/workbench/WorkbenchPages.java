package org.yiciban.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.lists.RunningCases;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.ReleaseHistory;
import org.yiciban.identity.account.Account;
import org.yiciban.modelling.report.Finding;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.ModelDraft;
import org.yiciban.publication.ModelDrafts;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.MinuteText;

/** Where modellers and publishers begin: every service, what runs on it, and who works on what. */
@Controller
class WorkbenchPages {

    private static final String HOME = "/workbench";

    private final Catalogue catalogue;
    private final ReleaseHistory history;
    private final RunningCases running;
    private final ModelDrafts drafts;
    private final DraftEditing editing;
    private final ShownDrafts shown;

    WorkbenchPages(
            Catalogue catalogue,
            ReleaseHistory history,
            RunningCases running,
            ModelDrafts drafts,
            DraftEditing editing,
            ShownDrafts shown) {
        this.shown = shown;
        this.catalogue = catalogue;
        this.history = history;
        this.running = running;
        this.drafts = drafts;
        this.editing = editing;
    }

    @GetMapping(HOME)
    String home(Model model, Locale locale) {
        model.addAttribute("page", new WorkbenchPage(services(locale)));
        return "workbench/home";
    }

    private List<WorkbenchPage.Service> services(Locale locale) {
        Map<Long, Integer> cases = running.byRelease();
        SortedMap<String, List<ReleaseHistory.Entry>> releases = new TreeMap<>();
        history.all().forEach(one -> releases.computeIfAbsent(one.bundle().value(), none -> new ArrayList<>())
                .add(one));
        SortedMap<String, List<WorkbenchPage.Drafted>> open = new TreeMap<>();
        Map<String, String> begun = new HashMap<>();
        for (ModelDraft draft : drafts.all()) {
            if (draft.state().isOpen()) {
                open.computeIfAbsent(draft.bundle().value(), none -> new ArrayList<>())
                        .add(drafted(draft));
                if (releases.putIfAbsent(draft.bundle().value(), List.of()) == null) {
                    begun.put(draft.bundle().value(), shown.name(draft, locale));
                }
            }
        }
        return releases.entrySet().stream()
                .map(one -> service(
                        one.getKey(),
                        begun.getOrDefault(one.getKey(), ""),
                        one.getValue(),
                        cases,
                        open.getOrDefault(one.getKey(), List.of()),
                        locale))
                .toList();
    }

    private WorkbenchPage.Service service(
            String key,
            String begun,
            List<ReleaseHistory.Entry> releases,
            Map<Long, Integer> cases,
            List<WorkbenchPage.Drafted> open,
            Locale locale) {
        List<WorkbenchPage.Running> runs = releases.stream()
                .filter(one -> cases.containsKey(one.id()))
                .map(one -> new WorkbenchPage.Running(one.version(), cases.getOrDefault(one.id(), 0)))
                .toList();
        String name = catalogue
                .current(new BundleKey(key))
                .map(release -> release.bundle().name().in(locale))
                .orElse(begun);
        if (releases.isEmpty()) {
            return new WorkbenchPage.Service(key, name, 0, "", false, runs, open);
        }
        ReleaseHistory.Entry newest = releases.get(0);
        return new WorkbenchPage.Service(
                key, name, newest.version(), MinuteText.of(newest.releasedAt()), newest.shipped(), runs, open);
    }

    private static WorkbenchPage.Drafted drafted(ModelDraft draft) {
        int stops = (int)
                draft.findings().stream().filter(Finding::stopsPublication).count();
        return new WorkbenchPage.Drafted(
                DraftsPage.DraftLine.of(draft), stops, draft.findings().size() - stops);
    }

    /** Begins to change a service. */
    @PostMapping(HOME + "/services/{key}/drafts")
    String begin(@PathVariable String key, Account by, RedirectAttributes next, Locale locale) {
        return ToldActs.done(
                HOME,
                next,
                locale,
                () -> HOME + "/drafts/" + editing.begin(new BundleKey(key), by).id());
    }
}
