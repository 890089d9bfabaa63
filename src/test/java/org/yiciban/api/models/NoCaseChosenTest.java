package org.yiciban.api.models;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiciban.api.problem.BodyInvalid;

/** A list of cases of which nothing was left moves none, not all. */
class NoCaseChosenTest {

    @Test
    void anEmptyListIsNoWishForAllCases() {
        MigrationsController controller = new MigrationsController(null);
        var nothing = new MigrationsController.MigrationRequest();
        nothing.say(List.of());
        assertThatThrownBy(() -> controller.begin("restaurant-opening", false, nothing, null))
                .isInstanceOf(BodyInvalid.class)
                .hasMessage("cases: none");
    }
}
