package dev.throughline.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.runtime.Repository;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The lists of names agree with the types that have them. */
class ReservedNamesTest {

    @Test
    void whatTakesOneArgumentInEveryRepositoryIsReserved() {
        Set<String> methods = Arrays.stream(Repository.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 1)
                .map(Method::getName)
                .filter(name -> !name.equals("wait"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(methods).contains("save", "findById").allMatch(ReservedNames::ofRepository);
        assertThat(ReservedNames.ofRepository("friends")).isFalse();
    }
}
