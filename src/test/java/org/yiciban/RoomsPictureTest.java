package org.yiciban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of the rooms in docs shows the code of today; with {@code -Drooms} it is drawn anew. */
class RoomsPictureTest {

    private static final Path PICTURE = Path.of("docs/rooms.md");

    @Test
    void thePictureOfTheRoomsShowsTheCodeOfToday() throws IOException {
        String drawn = drawn(ApplicationModules.of(Yiciban.class));
        if (System.getProperty("rooms") != null) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE))
                .as("draw it anew: mvn test -Dtest=RoomsPictureTest -DargLine=-Drooms")
                .isEqualTo(drawn);
    }

    private static String drawn(ApplicationModules modules) {
        Map<String, Set<String>> houses = new TreeMap<>();
        Map<String, Set<String>> rooms = new TreeMap<>();
        for (ApplicationModule module : modules) {
            String room = module.getIdentifier().toString();
            houses.computeIfAbsent(house(room), none -> new TreeSet<>());
            if (house(room).equals("casefile")) {
                rooms.computeIfAbsent(inside(room), none -> new TreeSet<>());
            }
            module.getDirectDependencies(modules).uniqueModules().forEach(used -> {
                String other = used.getIdentifier().toString();
                if (!house(room).equals(house(other))) {
                    houses.get(house(room)).add(house(other));
                } else if (house(room).equals("casefile") && !room.equals(other)) {
                    rooms.get(inside(room)).add(inside(other));
                }
            });
        }
        return """
                # Houses and rooms

                Drawn by `RoomsPictureTest` from the code; the test fails when it is stale. An arrow says *uses*. Arrows that follow from others are left out, so whoever stands above may use what lies below on its way; what exactly a room may use is said by its `package-info.java`. How many files one act and one change go through today is counted in [changing.md](changing.md#how-far-a-change-goes).

                ## Houses

                """
                + new FloorPlan(houses).mermaid()
                + """

                ## Rooms of the case

                """
                + new FloorPlan(rooms).mermaid();
    }

    private static String house(String room) {
        return room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
    }

    private static String inside(String room) {
        return room.substring(room.indexOf('.') + 1);
    }
}
