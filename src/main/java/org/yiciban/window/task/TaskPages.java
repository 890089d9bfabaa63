package org.yiciban.window.task;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.desk.TaskDetail;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.shared.LocalText;
import org.yiciban.window.frame.WindowRefusals;
import org.yiciban.window.task.TaskPage.Met;
import tools.jackson.databind.json.JsonMapper;

/** One task: look at it and finish it. What was typed is never lost, whatever happens meanwhile. */
@Controller
class TaskPages {

    private static final String REMOVE = "remove-defect-";
    private static final String MARK = "mark-";

    /** Outcomes that end in a correction notice. */
    private static final Set<String> ISSUING = Set.of("defects", "correct");

    private final Tasks tasks;
    private final TaskActions taskActions;
    private final TaskScreen screen;
    private final TaskExtras beside;
    private final LostTask lost;

    TaskPages(Tasks tasks, TaskActions taskActions, TaskScreen screen, TaskExtras beside, LostTask lost) {
        this.tasks = tasks;
        this.taskActions = taskActions;
        this.screen = screen;
        this.beside = beside;
        this.lost = lost;
    }

    @GetMapping("/window/tasks/{id}")
    String task(@PathVariable String id, HttpServletRequest request, Account account, Model model) {
        TaskDetail detail = tasks.detail(id, account);
        Optional<TaskDraft> before =
                SavedRequest.take(request).map(typed -> TaskDraft.read(TaskScreen.form(detail), typed));
        TaskDraft draft = before.orElseGet(() -> TaskDraft.listing(detail.omissions()));
        return show(screen.page(detail, draft, List.of(), Met.restored(before.isPresent()), account), model);
    }

    /** The submit buttons: rows, sample, and without any of them the end of the task. */
    @PostMapping("/window/tasks/{id}")
    String act(
            @PathVariable String id,
            @RequestParam(name = "_do", required = false) String button,
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Model model,
            RedirectAttributes next) {
        TaskDetail detail;
        try {
            detail = tasks.detail(id, account);
        } catch (ActRefused gone) {
            return lost.show(gone, request, response, account, model);
        }
        TaskDraft draft = TaskDraft.read(TaskScreen.form(detail), request.getParameterMap());
        if (button != null || FormParameters.changesRows(request.getParameterMap())) {
            String pressed = button == null ? "" : button;
            if (TaskExtras.isOne(pressed)) {
                TaskExtras.Done left = beside.run(pressed, detail.task(), draft, account);
                TaskDetail after = tasks.detail(id, account);
                return show(screen.page(after, left.draft(), List.of(), left.met(), account), model);
            }
            TaskDraft now = pressed(draft, pressed, detail);
            boolean asked = pressed.startsWith(MARK) || pressed.equals("add-defect");
            Met met = asked ? Met.opened(now.defects().size() - 1) : Met.NOTHING;
            return show(screen.page(detail, now, List.of(), met, account), model);
        }
        return finish(detail, draft.withoutEmptyRows(), request, response, account, model, next);
    }

    private String finish(
            TaskDetail detail,
            TaskDraft draft,
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Model model,
            RedirectAttributes next) {
        String id = detail.task().id();
        String unlisted = ISSUING.contains(String.valueOf(draft.outcome()))
                ? String.join(
                        "、",
                        UnlistedNames.in(
                                screen.page(detail, draft, List.of(), Met.NOTHING, account)
                                        .marking(),
                                draft.defects()))
                : "";
        if (!unlisted.isEmpty() && !unlisted.equals(request.getParameter("_unlisted"))) {
            response.setStatus(422);
            Met asked = Met.asked(screen.words().say("defects.unlisted", unlisted), unlisted);
            return show(screen.page(detail, draft, List.of(), asked, account), model);
        }
        try {
            taskActions.complete(id, draft.completion(), account, Channel.WINDOW);
        } catch (InvalidInput invalid) {
            response.setStatus(422);
            return show(screen.page(detail, draft, invalid.errors(), Met.NOTHING, account), model);
        } catch (ActRefused refused) {
            return refused(refused, id, draft, request, response, account, model);
        }
        next.addFlashAttribute(
                "done",
                screen.words()
                        .say(
                                "done",
                                detail.task().applicantName(),
                                screen.words()
                                        .step(detail.release(), detail.task().step()),
                                screen.words().outcome(detail.task().step(), draft.outcome())));
        return "redirect:/window";
    }

    /** Someone was faster, or the act isn't allowed: the page again with what was typed, as long as there is a page. */
    private String refused(
            ActRefused refused,
            String id,
            TaskDraft draft,
            HttpServletRequest request,
            HttpServletResponse response,
            Account account,
            Model model) {
        try {
            TaskDetail now = tasks.detail(id, account);
            response.setStatus(WindowRefusals.status(refused));
            Met met = Met.refused(refused.text().in(screen.words().locale()));
            return show(screen.page(now, draft, List.of(), met, account), model);
        } catch (ActRefused gone) {
            return lost.show(gone, request, response, account, model);
        }
    }

    private static String show(TaskPage page, Model model) {
        model.addAttribute("page", page);
        return "window/task";
    }

    private TaskDraft pressed(TaskDraft draft, String button, TaskDetail detail) {
        if (button.equals("add-defect")) {
            return draft.withDefectAdded();
        }
        if (button.startsWith(MARK)) {
            String target = button.substring(MARK.length());
            Defect marked = TaskDraft.Row.at(target, "").defect();
            return draft.withDefectAt(
                    target,
                    marked.usualBasis(detail.release()).map(LocalText::zh).orElse(""));
        }
        if (button.startsWith(REMOVE) && button.substring(REMOVE.length()).matches("[0-9]{1,3}")) {
            return draft.withoutDefect(Integer.parseInt(button.substring(REMOVE.length())));
        }
        return button.equals("sample") && detail.sample() != null ? draft.with(sample(detail.sample())) : draft;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> sample(String text) {
        Object data = JsonMapper.shared().readValue(text, Map.class).get("data");
        return data instanceof Map<?, ?> map ? (Map<String, Object>) map : new HashMap<>();
    }
}
