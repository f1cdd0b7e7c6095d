package dev.throughline.test;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Defines the classes of a package anew, and takes all others from the tests' own loader. */
public final class FreshClasses extends ClassLoader {

    private final String prefix;

    /** Makes a loader of a package's classes. */
    public FreshClasses(String packageName) {
        super(FreshClasses.class.getClassLoader());
        this.prefix = packageName + ".";
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!name.startsWith(prefix)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (@Nullable InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
