package org.yiciban.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Seeds;
import org.yiciban.Visit;
import org.yiciban.casefile.reception.Received;

/** One company from the application to the results, every officer at the pages, the agencies in any order. */
@WindowTest
class WholeJourneyTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Which item waits for the end of another one, by name; the rest starts with the licence. */
    private static final Map<String, String> AFTER = Map.of("账户预约", "公章", "发票", "税务登记");

    private record Work(String officer, String item) {}

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @ParameterizedTest
    @CsvSource({"360, 20261122", "1280, 42"})
    void aCompanyIsStartedByAllAgenciesThroughTheirPages(int width, long usualSeed) {
        long seed = Seeds.given(usualSeed);
        Received received = counter.receivedWith(List.of("identity-document", "premises-proof"));
        String number = received.caseNumber().value();
        work(width, "clerk", number, "预审", "", "材料齐全");
        counter.agenciesFindItComplete(number);
        work(width, "clerk", number, "受理决定", "", "予以受理");
        work(width, "amr", number, "审查", "名称", "通过");
        work(width, "amr", number, "审查", "设立", "通过");
        List<Work> order = inRandomOrder(new Random(seed));
        for (Work next : order) {
            work(width, next.officer(), number, "审查", next.item(), "通过");
        }
        work(width, "clerk", number, "送达", "", "办理送达");

        try (Visit citizen = CHROMIUM.visit(port, width, true)) {
            citizen.open("/track");
            citizen.page().locator("#number").fill(number);
            citizen.page().locator("#code").fill(received.queryCode());
            citizen.click("main form button");
            assertThat(citizen.page().locator(".case-h").innerText())
                    .as("seed %d, order %s", seed, order)
                    .contains("已办结");
            assertThat(citizen.page().locator("a[href*='/documents/']").count()).isGreaterThan(order.size());
            citizen.sound("whole-track-" + width);
        }
    }

    private void work(int width, String who, String number, String step, String item, String outcome) {
        try (Officer officer = new Officer(CHROMIUM, port, width, who)) {
            officer.opens(number, step, item);
            if (width > 1000 || !step.equals("审查") || who.equals("amr")) {
                officer.visit().sound("whole-" + who + "-" + width);
            }
            officer.finishes(outcome);
        }
    }

    /** Shuffled, but no item before the one whose result it needs. */
    private static List<Work> inRandomOrder(Random random) {
        List<Work> rest = new ArrayList<>(List.of(
                new Work("police", "公章"),
                new Work("tax", "税务登记"),
                new Work("tax", "发票"),
                new Work("hrss", "社会保险"),
                new Work("medical", "医疗保险"),
                new Work("fund", "住房公积金"),
                new Work("bank", "账户预约")));
        List<Work> order = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Work> ready = rest.stream()
                    .filter(work ->
                            rest.stream().noneMatch(other -> other.item().equals(AFTER.get(work.item()))))
                    .toList();
            Work next = ready.get(random.nextInt(ready.size()));
            rest.remove(next);
            order.add(next);
        }
        return order;
    }
}
