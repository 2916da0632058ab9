#!/usr/bin/env bash
# Compiles one program against airglobal.swc: compile.sh MAIN.as OUT.swf [COMPILER OPTIONS]
exec "$(dirname "${BASH_SOURCE[0]}")/build.sh" program "$@"
