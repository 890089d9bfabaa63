package org.yiciban.facts;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * A record of facts as the map that a table keeps as JSON, and back. A key is the name of a component; a text in two
 * languages takes two, the English one ending in {@code En}. A component that may be absent says so by {@link Nullable}.
 */
public final class FactMap {

    private FactMap() {}

    /**
     * The map to be stored.
     *
     * @throws MissingFact when a component has no value that has to have one
     */
    public static Map<String, Object> of(Record facts) {
        Map<String, Object> map = new TreeMap<>();
        for (RecordComponent component : facts.getClass().getRecordComponents()) {
            Object value = value(facts, component);
            if (value instanceof LocalText text) {
                map.put(component.getName(), text.zh());
                map.put(english(component), text.en());
            } else if (value != null) {
                map.put(component.getName(), plain(value));
            } else if (!mayBeAbsent(component)) {
                throw new MissingFact(facts.getClass().getSimpleName(), component.getName());
            }
        }
        return map;
    }

    /** The facts of a stored map, however old: what it lacks is null, and keys that nobody reads any more are left. */
    public static <T> T read(Map<String, ?> map, Class<T> kind) {
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component.getType() == LocalText.class
                        ? text(map.get(component.getName()), map.get(english(component)))
                        : typed(map.get(component.getName()), component.getType(), component.getGenericType()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = kind.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("can't read facts of " + kind.getSimpleName(), impossible);
        }
    }

    /** Whether a line or document may go without it. */
    public static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String english(RecordComponent component) {
        return component.getName() + "En";
    }

    private static @Nullable Object value(Record facts, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(facts);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object plain(Object value) {
        if (isWritten(value.getClass())) {
            return value.toString();
        }
        if (value instanceof Record one) {
            return isCode(one.getClass())
                    ? Objects.requireNonNull(value(one, one.getClass().getRecordComponents()[0]))
                    : of(one);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FactMap::plain).toList();
        }
        return value instanceof Number || value instanceof Boolean
                ? value
                : value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static @Nullable LocalText text(@Nullable Object zh, @Nullable Object en) {
        return zh == null || zh.toString().isBlank()
                ? null
                : new LocalText(zh.toString(), Objects.toString(en, zh.toString()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object typed(@Nullable Object stored, Class<?> type, Type generic) {
        if (stored == null || type.isInstance(stored) && type != List.class) {
            return stored;
        }
        if (isWritten(type)) {
            return written(stored.toString(), type);
        }
        if (type == Integer.class) {
            return Integer.valueOf(stored.toString());
        }
        if (type == Instant.class) {
            return stored.toString().isEmpty() ? null : Instant.parse(stored.toString());
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(stored.toString());
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, stored.toString());
        }
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            return ((List<?>) stored)
                    .stream().map(one -> typed(one, element, element)).toList();
        }
        if (type.isRecord()) {
            return isCode(type) ? code(stored.toString(), type) : read((Map<String, ?>) stored, type);
        }
        return type == String.class ? stored.toString() : stored;
    }

    /** What is written as a text and read by a method of its own, such as a part of a case, whose kinds are its types. */
    private static boolean isWritten(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                .anyMatch(one -> reader(one).isPresent());
    }

    private static Optional<Method> reader(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("read")
                        && Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst();
    }

    private static Object written(String text, Class<?> type) {
        try {
            return reader(type).orElseThrow().invoke(null, text);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("can't read " + text + " as " + type.getSimpleName(), impossible);
        }
    }

    /** A code is a record of one text. */
    private static boolean isCode(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class;
    }

    private static Object code(String value, Class<?> type) {
        return read(Map.of(type.getRecordComponents()[0].getName(), value), type);
    }
}
