#include "attempts.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

int readFile(const char *path) {
  char byte;
  int file = open(path, O_RDONLY);
  return file >= 0 && read(file, &byte, 1) >= 0;
}

int listFolder(const char *path) {
  DIR *folder = opendir(path);
  return folder && readdir(folder);
}

int writeFile(const char *path) {
  int file = open(path, O_WRONLY | O_CREAT, 0600);
  return file >= 0 && write(file, "", 1) == 1;
}
