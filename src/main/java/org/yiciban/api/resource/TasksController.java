package org.yiciban.api.resource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.casefile.desk.EarlierSteps;
import org.yiciban.casefile.desk.TaskDetail;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxPage;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.Unseen;

/** The work that waits: each sees what concerns the own agency and duty. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksController {

    private final Inbox inbox;
    private final Tasks tasks;
    private final TaskWords words;
    private final StoredFiles files;
    private final DemoMode demo;
    private final EarlierSteps earlier;

    TasksController(Inbox inbox, Tasks tasks, TaskWords words, StoredFiles files, DemoMode demo, EarlierSteps earlier) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.words = words;
        this.files = files;
        this.demo = demo;
        this.earlier = earlier;
    }

    @GetMapping
    TaskSummary.TaskPage list(
            @RequestParam(required = false) String queue,
            @RequestParam(required = false) String bundle,
            @RequestParam(required = false) String light,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Account account,
            Locale locale) {
        InboxQuery query = new InboxQuery(
                word(InboxQuery.Queue.class, "queue", queue),
                plain(bundle),
                word(Light.class, "light", light),
                plain(q),
                page,
                size);
        InboxPage found = inbox.list(query, account);
        return new TaskSummary.TaskPage(
                found.total(),
                found.page(),
                found.content().stream()
                        .map(task -> words.summary(task, locale))
                        .toList());
    }

    @GetMapping("/{id}")
    TaskAnswer detail(@PathVariable String id, Account account, Locale locale) {
        TaskDetail detail = tasks.detail(id, account);
        return new TaskAnswer(
                words.summary(detail.task(), locale),
                files.read(detail.form()),
                detail.data(),
                detail.papers().stream()
                        .map(paper -> TaskAnswer.TaskMaterial.of(paper, locale))
                        .toList(),
                detail.outcomes(),
                earlier.of(id, account).stream()
                        .map(step -> TaskAnswer.TaskEarlier.of(step, locale))
                        .toList(),
                TaskAnswer.TaskMandate.of(detail),
                TaskAnswer.TaskObjection.of(detail),
                detail.results().stream()
                        .map(one -> TaskAnswer.TaskResult.of(one, locale))
                        .toList(),
                demo.on() ? sample(detail) : null);
    }

    /** The answers of the sample file, ready to be sent back as {@code data}. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> sample(TaskDetail detail) {
        Map<String, Object> file = files.read(detail.sample());
        return file == null ? Map.of() : (Map<String, Object>) file.getOrDefault("data", Map.of());
    }

    /** What nobody sees can stand in an address but in no name, and not every database knows them. */
    private static String plain(String text) {
        return text == null ? null : Unseen.oneLine(text);
    }

    private static <E extends Enum<E>> E word(Class<E> words, String parameter, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(words, text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw BodyInvalid.unknownWord(
                    parameter,
                    text,
                    Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
        }
    }
}
