package dev.throughline.processor.read;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads what a compiler does not tell of a class file: the annotations on the types that methods without parameters return;
 * and what could be asked of the compiler only by making it load the class, which is then in the way of its new source.
 */
final class ClassFile {

    private static final Set<String> ATTRIBUTES =
            Set.of("RuntimeVisibleTypeAnnotations", "RuntimeInvisibleTypeAnnotations");
    private static final int METHOD_RETURN = 0x14;
    private static final int INNER_TYPE = 1;

    /** How many bytes say which part of a declaration has an annotation, by the kind of that part. */
    private static final byte[] BYTES = new byte[0x4C];

    static {
        BYTES[0x00] = 1; // a parameter of a class
        BYTES[0x01] = 1; // a parameter of a method
        BYTES[0x10] = 2; // a supertype
        BYTES[0x11] = 2; // a bound of a class's parameter
        BYTES[0x12] = 2; // a bound of a method's parameter
        BYTES[0x16] = 1; // a parameter
        BYTES[0x17] = 2; // what is thrown
    }

    private final DataInputStream in;
    private final TreeMap<Integer, String> texts = new TreeMap<>();
    private final TreeMap<Integer, Integer> classes = new TreeMap<>();
    private final TreeMap<String, Set<String>> methods = new TreeMap<>();
    private final List<String> interfaces = new ArrayList<>();
    private final List<String> fieldTypes = new ArrayList<>();

    private ClassFile(byte[] classFile) {
        this.in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    /** Reads a class file. */
    static ClassFile of(byte[] classFile) {
        ClassFile result = new ClassFile(classFile);
        try {
            result.readClass();
        } catch (IOException e) {
            throw new UncheckedIOException("A class file ends too early", e);
        }
        return result;
    }

    /** Returns the binary names of the interfaces that it implements, with slashes. */
    List<String> interfaces() {
        return interfaces;
    }

    /** Returns the descriptors of its fields' types. */
    List<String> fieldTypes() {
        return fieldTypes;
    }

    /** Returns the methods whose type carries an annotation of this simple name. */
    Set<String> methodsThatReturn(String annotation) {
        return methods.getOrDefault(annotation, Set.of());
    }

    private void readClass() throws IOException {
        in.skipNBytes(8); // the magic number and the version
        readConstants();
        in.skipNBytes(6); // what it may do, its name, its superclass
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            interfaces.add(texts.getOrDefault(classes.getOrDefault(in.readUnsignedShort(), 0), ""));
        }
        readMembers(false);
        readMembers(true);
    }

    private void readConstants() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 7 -> classes.put(i, in.readUnsignedShort());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // A long or a double takes two places.
                }
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(2);
            }
        }
    }

    private void readMembers(boolean areMethods) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2);
            String name = text();
            String descriptor = text();
            if (!areMethods) {
                fieldTypes.add(descriptor);
            }
            boolean accessor = areMethods && descriptor.startsWith("()");
            int attributes = in.readUnsignedShort();
            for (int j = 0; j < attributes; j++) {
                boolean annotations = ATTRIBUTES.contains(text());
                long length = Integer.toUnsignedLong(in.readInt());
                if (accessor && annotations) {
                    readAnnotations(name);
                } else {
                    in.skipNBytes(length);
                }
            }
        }
    }

    private void readAnnotations(String method) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            int target = in.readUnsignedByte();
            in.skipNBytes(BYTES[target]);
            boolean whole = isOfWholeType();
            String annotation = readAnnotation();
            if (target == METHOD_RETURN && whole) {
                methods.computeIfAbsent(simpleName(annotation), name -> new TreeSet<>())
                        .add(method);
            }
        }
    }

    // A list's argument and an array's component have a path to them; so has a class that is inside another.
    private boolean isOfWholeType() throws IOException {
        int steps = in.readUnsignedByte();
        boolean whole = true;
        for (int i = 0; i < steps; i++) {
            whole &= in.readUnsignedByte() == INNER_TYPE;
            in.skipNBytes(1);
        }
        return whole;
    }

    private String readAnnotation() throws IOException {
        String type = text();
        int values = in.readUnsignedShort();
        for (int i = 0; i < values; i++) {
            in.skipNBytes(2);
            skipValue();
        }
        return type;
    }

    private void skipValue() throws IOException {
        switch (in.readUnsignedByte()) {
            case 'e' -> in.skipNBytes(4);
            case '@' -> readAnnotation();
            case '[' -> {
                int count = in.readUnsignedShort();
                for (int i = 0; i < count; i++) {
                    skipValue();
                }
            }
            default -> in.skipNBytes(2);
        }
    }

    private String text() throws IOException {
        return texts.getOrDefault(in.readUnsignedShort(), "");
    }

    private static String simpleName(String descriptor) {
        return descriptor.substring(
                Math.max(descriptor.lastIndexOf('/'), descriptor.lastIndexOf('$')) + 1, descriptor.length() - 1);
    }
}
