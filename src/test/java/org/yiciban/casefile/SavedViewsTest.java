package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxNews;
import org.yiciban.casefile.worklist.InboxPage;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.casefile.worklist.InboxQuery.Queue;
import org.yiciban.casefile.worklist.SavedViews;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;

/** Filters under a name: each counts what a look through it would find, queues count beside them, news are counted too. */
@CaseTest
class SavedViewsTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Inbox inbox;

    @Autowired
    SavedViews views;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void clear() {
        jdbc.update("delete from work_task where bundle = ?", SeededTasks.BUNDLE);
        jdbc.update("delete from saved_view");
    }

    @Test
    void everyViewCountsWhatItFinds() {
        SeededTasks.open(jdbc, VirtualClock.at("2026-11-04T12:00"), 50);
        jdbc.update("update work_task set assignee = 'amr' where task_id = ?", SeededTasks.id(0));
        jdbc.update("update work_task set assignee = 'amr2' where task_id = ?", SeededTasks.id(1));
        jdbc.update("update work_task set applicant_name = '100%_号' where task_id = ?", SeededTasks.id(2));
        Account officer = scenarios.account("amr");
        List<InboxQuery> filters = List.of(
                query(Queue.ALL, null, null, null),
                query(Queue.MINE, null, null, null),
                query(Queue.OPEN, SeededTasks.BUNDLE, null, null),
                query(Queue.ALL, null, Light.YELLOW, null),
                query(Queue.ALL, null, null, "100%_"),
                query(Queue.ALL, "none-such", null, null),
                new InboxQuery(Queue.ALL, null, null, "某名称", Set.of(anItem(officer)), 0, 20));
        for (int i = 0; i < filters.size(); i++) {
            views.keep("视图" + i, filters.get(i), officer);
        }
        InboxPage page = inbox.list(query(Queue.MINE, null, null, null), officer);

        assertThat(page.views()).hasSize(filters.size());
        for (int i = 0; i < filters.size(); i++) {
            assertThat(page.views().get(i).count())
                    .as(filters.get(i).toString())
                    .isEqualTo(inbox.list(filters.get(i), officer).total());
        }
        assertThat(page.views().get(0).count()).isPositive();
        assertThat(page.views().get(4).count()).isEqualTo(1);
        for (Queue queue : Queue.values()) {
            assertThat(page.queues().get(queue))
                    .as(queue.name())
                    .isEqualTo(
                            inbox.list(query(queue, null, null, null), officer).total());
        }
        assertThat(inbox.list(query(Queue.ALL, null, null, null), scenarios.account("amr2"))
                        .views())
                .isEmpty();
    }

    @Test
    void theSameNameIsReplacedAndThereAreNotTooMany() {
        Account officer = scenarios.account("tax");
        assertThat(views.keep("急件", query(Queue.MINE, null, null, null), officer))
                .isFalse();
        assertThat(views.keep(" 急件 ", query(Queue.OPEN, null, null, null), officer))
                .as("one of that name is replaced")
                .isTrue();
        InboxPage page = inbox.list(query(Queue.ALL, null, null, null), officer);
        assertThat(page.views()).extracting(InboxPage.View::queue).containsExactly(Queue.OPEN);
        assertThat(views.remove(page.views().get(0).id(), scenarios.account("tax2")))
                .as("somebody else's isn't there")
                .isFalse();
        assertThat(inbox.list(query(Queue.ALL, null, null, null), officer).views())
                .hasSize(1);

        assertThatThrownBy(() -> views.keep(" ", query(Queue.ALL, null, null, null), officer))
                .isInstanceOf(InvalidInput.class);
        for (int i = 1; i < 20; i++) {
            views.keep("v" + i, query(Queue.ALL, null, null, null), officer);
        }
        assertThatThrownBy(() -> views.keep("one more", query(Queue.ALL, null, null, null), officer))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void newsCountWhatCameAndSayWhatIsStillThere() {
        SeededTasks.open(jdbc, VirtualClock.at("2026-11-04T12:00"), 10);
        Account officer = scenarios.account("amr");
        InboxQuery all = query(Queue.ALL, SeededTasks.BUNDLE, null, null);
        InboxPage page = inbox.list(all, officer);
        List<String> shown = page.content().stream().map(OpenTask::id).toList();
        jdbc.update("delete from work_task where task_id = ?", shown.get(0));
        jdbc.update("update work_task set assignee = 'amr2' where task_id = ?", shown.get(1));

        InboxNews news = inbox.news(all, shown, VirtualClock.at("2999-01-01T12:00"), officer);

        assertThat(news.total()).isEqualTo(page.total() - 1);
        assertThat(news.arrived()).isZero();
        assertThat(news.shown()).hasSize(shown.size() - 1);
        assertThat(news.shown()).extracting(OpenTask::assignee).contains("amr2");
        assertThat(inbox.news(all, List.of(), VirtualClock.at("2000-01-01T12:00"), officer)
                        .arrived())
                .isEqualTo(page.total() - 1);
    }

    private static InboxQuery query(Queue queue, String bundle, Light light, String text) {
        return new InboxQuery(queue, bundle, light, text, 0, 20);
    }

    /** Of some task; those of the whole case have none. */
    private String anItem(Account officer) {
        return inbox.list(query(Queue.ALL, null, null, null), officer).content().stream()
                .filter(task -> task.item() != null)
                .findFirst()
                .orElseThrow()
                .item()
                .toString();
    }
}
