package org.whosaid.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query parameters that a resource method takes. Any other is answered 400 with the nearest of these; a method without the
 * annotation takes none. A test compares the names with the contract, both ways.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Accepts {
    String[] value();
}
