package org.yiciban.window.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.desk.TaskDetail;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.identity.account.Account;

/** While one types: what the form of a step asks now, as an answer or the outcome may open other questions. Nothing is kept. */
@Controller
class TaskFieldsPages {

    private final Tasks tasks;
    private final TaskScreen screen;

    TaskFieldsPages(Tasks tasks, TaskScreen screen) {
        this.tasks = tasks;
        this.screen = screen;
    }

    /** Where a reload or a new login leads that meant the answers while typing. */
    @GetMapping("/window/tasks/{id}/fields")
    String backToThePage(@PathVariable String id) {
        return "redirect:/window/tasks/{id}";
    }

    @PostMapping("/window/tasks/{id}/fields")
    String fields(@PathVariable String id, HttpServletRequest request, Account account, Model model) {
        TaskDetail detail = tasks.detail(id, account);
        TaskDraft typed = TaskDraft.read(TaskScreen.form(detail), request.getParameterMap());
        model.addAttribute("page", screen.page(detail, typed, List.of(), TaskPage.Met.NOTHING, account));
        return "window/task-fields";
    }
}
