package org.yiciban.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.StartRefused;

class DemoModeTest {

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
        List<Account> people = DemoAccounts.people();

        assertThat(people)
                .extracting(Account::username)
                .contains("citizen", "citizen2", "clerk", "clerk2", "supervisor", "government", "modeller", "publisher")
                .contains("admin", "auditor")
                .doesNotHaveDuplicates();
        for (String agency : List.of("amr", "police", "tax", "hrss", "medical", "fund", "fire", "urban", "bank")) {
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

    private static void guard(String address) {
        LoopbackOnly guard = new LoopbackOnly();
        guard.setEnvironment(new MockEnvironment().withProperty("server.address", address));
        guard.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
