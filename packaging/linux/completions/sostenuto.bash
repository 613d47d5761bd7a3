# Completion of sostenuto for bash; belongs into /usr/share/bash-completion/completions/sostenuto.
_sostenuto() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} verb="" names=0 i
    COMPREPLY=()
    case $before in
    --profile | --tour | --shots)
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return
        ;;
    --output) mapfile -t COMPREPLY < <(compgen -W "device null file:" -- "$word") && return ;;
    --language) mapfile -t COMPREPLY < <(compgen -W "en de es" -- "$word") && return ;;
    --drill)
        mapfile -t COMPREPLY < <(compgen -W "network server slow errors sign-in streaming writes maintenance" -- "$word")
        return
        ;;
    esac
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
        ctl | hold | pin | unpin | ready) [ -n "$verb" ] || verb=ctl ;;
        status) [ -n "$verb" ] || verb=status ;;
        add | open) [ "$verb" = ctl ] && names=1 ;;
        esac
    done
    if [[ $word == -* ]]; then
        local options="--profile --demo --output --tour --shots --drill --language --safe --version --help"
        [ -z "$verb" ] || options="--profile --demo --json"
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [ "$names" = 1 ]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    elif [ "$verb" = ctl ]; then
        case $before in
        ctl | --json)
            mapfile -t COMPREPLY < <(compgen -W "play pause toggle stop next previous seek volume mute shuffle repeat queue love hold pin unpin ready show open quit" -- "$word")
            ;;
        queue) mapfile -t COMPREPLY < <(compgen -W "list add clear" -- "$word") ;;
        hold | pin | unpin | ready) mapfile -t COMPREPLY < <(compgen -W "album artist playlist track" -- "$word") ;;
        repeat) mapfile -t COMPREPLY < <(compgen -W "off all one" -- "$word") ;;
        shuffle | mute | love) mapfile -t COMPREPLY < <(compgen -W "on off" -- "$word") ;;
        esac
    elif [ -z "$verb" ]; then
        mapfile -t COMPREPLY < <(compgen -W "ctl hold pin unpin ready status" -- "$word"; compgen -f -- "$word")
    fi
}
complete -o filenames -F _sostenuto sostenuto
