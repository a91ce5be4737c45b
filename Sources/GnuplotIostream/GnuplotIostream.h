// Names the packages that the shim needs; gnuplot-iostream.h itself is C++ and is included by the shim alone.
