package org.yiciban.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import org.yaml.snakeyaml.Yaml;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.StartRefused;

class DemoModeTest {

    private static final String HERE = "990101";

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "192.0.2.7", "::"})
    void it_refuses_to_listen_beyond_its_own_machine(String address) {
        assertThatThrownBy(() -> guard(address))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "127.0.0.5"})
    void it_starts_on_loopback(String address) {
        assertThatCode(() -> guard(address)).doesNotThrowAnyException();
    }

    @Test
    void every_agency_has_an_officer_a_second_one_and_a_head() throws IOException {
        List<Account> people = DemoAccounts.people(List.of(), HERE);

        assertThat(people)
                .extracting(Account::username)
                .contains("citizen", "citizen2", "clerk", "clerk2", "supervisor", "government", "modeller", "publisher")
                .contains("admin", "auditor")
                .doesNotHaveDuplicates();
        for (String agency : deciding()) {
            assertThat(people)
                    .filteredOn(person ->
                            person.agency() != null && person.agency().value().equals(agency))
                    // who files for his agency as an applicant works on nobody's case
                    .filteredOn(person -> !person.is(Role.FILER))
                    .extracting(Account::username)
                    .containsExactlyInAnyOrder(agency, agency + "2", agency + "-head");
            assertThat(people)
                    .filteredOn(person -> person.username().equals(agency + "-head"))
                    .allMatch(head -> head.is(Role.HEAD));
        }
        assertThat(people).extracting(person -> person.name().zh()).doesNotHaveDuplicates();
        assertThat(people)
                .noneMatch(person -> person.name().zh().equals(person.name().en()));
    }

    @Test
    void a_folder_of_ones_own_brings_the_people_of_its_agency_along(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("accounts.yaml");
        Files.writeString(
                file,
                "museum: {zh: 石磊, en: Shi Lei, agency: museum, roles: [OFFICER]}\n"
                        + "museum2: {zh: 石川, en: Shi Chuan, agency: museum, division: 990102, roles: [OFFICER]}\n");

        assertThat(DemoAccounts.people(List.of(folder, folder.resolve("nowhere")), HERE))
                .filteredOn(person -> person.username().startsWith("museum"))
                .extracting(person -> person.organ().key())
                .containsExactly("museum@990101", "museum@990102");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amr: {zh: 石磊, en: Shi Lei, agency: museum, roles: [OFFICER]}",
                "museum: {zh: 石磊, en: Shi Lei, agency: museum, roles: [OFICER]}",
                "museum: {zh: 石磊, en: Shi Lei, agency: museum}",
                "Museum: {zh: 石磊, en: Shi Lei, agency: museum, roles: [OFFICER]}",
                "museum: {zh: 石磊, en: Shi Lei, agency: 'a museum', roles: [OFFICER]}",
                "- museum",
                "museum: {zh: 石磊, en: Shi Lei, agency: museum, division: here, roles: [OFFICER]}",
                "museum: OFFICER",
                "",
                "museum: {zh: !!java.net.URL 'x', en: Shi Lei, roles: [OFFICER]}"
            })
    void people_who_cant_be_read_stop_the_start_in_a_sentence(String wrong, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("accounts.yaml"), wrong);

        assertThatThrownBy(() -> DemoAccounts.people(List.of(folder), HERE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("accounts.yaml");
    }

    /** The agencies of the catalogue but the window. */
    private static List<String> deciding() throws IOException {
        List<Map<String, Object>> all = new Yaml().load(Files.readString(Path.of("bpmn/catalogue/agencies.yaml")));
        List<String> deciding = all.stream()
                .filter(agency -> !"window".equals(agency.get("kind")))
                .map(agency -> agency.get("code").toString())
                .toList();
        assertThat(deciding).hasSizeGreaterThan(8);
        return deciding;
    }

    private static void guard(String address) {
        LoopbackOnly guard = new LoopbackOnly();
        guard.setEnvironment(new MockEnvironment().withProperty("server.address", address));
        guard.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
