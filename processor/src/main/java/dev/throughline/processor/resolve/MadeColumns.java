package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ReferenceDeclaration;
import dev.throughline.processor.model.resolved.Reference;
import dev.throughline.processor.model.resolved.ResolvedModel;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ColumnOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Adds to models the columns of foreign keys that they do not declare. */
final class MadeColumns {

    private final List<Reference> references;

    MadeColumns(List<Reference> references) {
        this.references = references;
    }

    /** Returns the models with the columns that refer to others, after those that they declare. */
    Map<JavaType, ResolvedModel> addTo(Map<JavaType, ResolvedModel> models) {
        Map<JavaType, ResolvedModel> result = new TreeMap<>();
        models.forEach((type, model) -> result.put(type, model.withColumns(columns(model))));
        return result;
    }

    // Those of the model's own associations first: what others add may change without it.
    private List<Column> columns(ResolvedModel model) {
        List<Reference> ofModel = references.stream()
                .filter(reference -> reference.isOfChild(model) && reference.isSound())
                .toList();
        List<Column> result = new ArrayList<>(model.columns());
        Stream.concat(
                        ofModel.stream()
                                .filter(reference ->
                                        reference.declaration().kind().isOfChild()),
                        ofModel.stream())
                .forEach(reference -> add(reference, ofModel, model, result));
        return result;
    }

    private static void add(Reference reference, List<Reference> ofModel, ResolvedModel model, List<Column> columns) {
        for (int i = 0; i < reference.columns().size(); i++) {
            String name = reference.columns().get(i);
            if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                Column referred = reference.key().columns().get(i);
                List<Reference> using = ofModel.stream()
                        .filter(other -> other.columns().contains(name))
                        .toList();
                columns.add(JoinColumns.column(
                        model.identity().constant(),
                        name,
                        referred.type().boxed(),
                        referred.size(),
                        isNullable(using),
                        origin(name, using)));
            }
        }
    }

    private static boolean isNullable(List<Reference> using) {
        return using.stream()
                .map(Reference::declaration)
                .filter(declaration -> declaration.kind().isOfChild())
                .allMatch(ReferenceDeclaration::nullable);
    }

    private static ColumnOrigin origin(String name, List<Reference> using) {
        List<ColumnOrigin.Reference> models = using.stream()
                .map(reference -> new ColumnOrigin.Reference(
                        reference.declaration().parent(),
                        reference
                                .key()
                                .columns()
                                .get(reference.columns().indexOf(name))
                                .accessor()))
                .distinct()
                .toList();
        return models.size() == 1 ? models.get(0) : new ColumnOrigin.References(models);
    }
}
