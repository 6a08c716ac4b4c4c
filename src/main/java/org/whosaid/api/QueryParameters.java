package org.whosaid.api;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads the query of a request and collects its faults, so that a caller learns of all of them at once. A single-valued parameter
 * that comes twice is a fault: which one was meant cannot be known.
 */
public final class QueryParameters {
    /** Values of one multi-valued parameter. */
    public static final int MAX_VALUES = 100;

    private final Map<String, List<String>> values;
    private final List<FieldError> errors = new ArrayList<>();

    public QueryParameters(UriInfo uri) {
        values = uri.getQueryParameters();
    }

    /** The value of a single-valued parameter, or null. */
    public String one(String name) {
        List<String> sent = values.getOrDefault(name, List.of());
        if (sent.size() > 1) {
            fault(name, "must be given once");
        }
        if (sent.isEmpty()) {
            return null;
        }
        return usable(name, sent.get(0));
    }

    /** The distinct values of a multi-valued parameter. */
    public List<String> all(String name) {
        List<String> sent = values.getOrDefault(name, List.of());
        if (sent.size() > MAX_VALUES) {
            fault(name, "must be given at most " + MAX_VALUES + " times");
            return List.of();
        }
        return List.copyOf(new LinkedHashSet<>(sent.stream()
                .map(each -> usable(name, each))
                .filter(Objects::nonNull)
                .toList()));
    }

    private String usable(String name, String value) {
        if (value.isBlank()) {
            fault(name, "must not be empty; leave it out instead");
            return null;
        }
        if (value.codePointCount(0, value.length()) > 2000) {
            fault(name, "must be at most 2000 code points long");
            return null;
        }
        return value;
    }

    public <T> T one(String name, Function<String, T> reading, String whatIsRight) {
        return read(name, one(name), reading, whatIsRight);
    }

    public <T> List<T> all(String name, Function<String, T> reading, String whatIsRight) {
        return all(name).stream()
                .map(each -> read(name, each, reading, whatIsRight))
                .filter(Objects::nonNull)
                .toList();
    }

    private <T> T read(String name, String value, Function<String, T> reading, String whatIsRight) {
        if (value == null) {
            return null;
        }
        try {
            T read = reading.apply(value);
            // The platform's parser knows a billion years, the database and the contract four digits of them.
            if (read instanceof LocalDate day && (day.getYear() < 1 || day.getYear() > 9999)) {
                throw new DateTimeException("year out of bounds");
            }
            return read;
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(name, whatIsRight);
            return null;
        }
    }

    public <E extends Enum<E>> List<E> allOf(String name, Class<E> type) {
        return all(name, each -> Enum.valueOf(type, each), JsonFaults.whatIsRight(type));
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return one(name, each -> Enum.valueOf(type, each), JsonFaults.whatIsRight(type));
    }

    public List<UUID> uuids(String name) {
        return all(name, Ids::parse, JsonFaults.whatIsRight(UUID.class));
    }

    public PartialDate date(String name) {
        return one(name, PartialDate::parse, PartialDate.WHAT_IS_RIGHT);
    }

    /** A whole number within bounds, or the default when it is not given. */
    public long number(String name, long defaultValue, long min, long max) {
        Long value = one(
                name,
                each -> {
                    long number = Long.parseLong(each);
                    if (number < min || number > max) {
                        throw new IllegalArgumentException("out of bounds");
                    }
                    return number;
                },
                "must be a whole number between " + min + " and " + max);
        return value == null ? defaultValue : value;
    }

    /** How many items a page holds at most. */
    public int limit() {
        return (int) number("limit", 20, 1, 200);
    }

    /** One of a few fixed words, or null. */
    public String oneOf(String name, String... words) {
        return one(
                name,
                each -> {
                    if (!Arrays.asList(words).contains(each)) {
                        throw new IllegalArgumentException("not one of the words");
                    }
                    return each;
                },
                "must be one of " + String.join(", ", words));
    }

    public void fault(String name, String whatIsRight) {
        FieldError error = FieldError.in(name, whatIsRight);
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    /** Throws what was collected, if anything was. */
    public void done() {
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "Some parameters cannot be used.", errors);
        }
    }
}
